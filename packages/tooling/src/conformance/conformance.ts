import { mkdirSync, writeFileSync } from "node:fs";
import { type Arguments, HELP, readArguments, UsageError } from "./arguments.ts";
import { isLocal, readLocalCertificate, trustInNode } from "./certificate.ts";
import { compareRecordings } from "./compare.ts";
import { anonymise } from "./fixtures.ts";
import { UnusableServer } from "./line.ts";
import { type LocalSimulator, startLocalSimulator } from "./local-simulator.ts";
import { PhoneBrowser } from "./phones.ts";
import { type PlayOptions, play, type Target } from "./play.ts";
import type { Recording } from "./recording.ts";
import { renderDifferences } from "./report.ts";
import { sectionsOf } from "./scenario.ts";
import { proposeSettings } from "./settings.ts";

/** Compares a server with the simulator. Run by `npm run conformance`; `--help` tells how. */

/** A real platform answers within two seconds; on this machine nothing is slow. */
const QUIET_MS = { remote: 2_000, local: 300 };

async function run(given: Arguments): Promise<number> {
  const sections = sectionsOf(given);
  const simulator = await startLocalSimulator(
    given.settings === undefined ? {} : { settings: given.settings },
  );
  try {
    const recordings = await recordBoth(given, simulator, sections);
    if (!recordings) return 2;
    const differences = compareRecordings(recordings.simulator, recordings.platform);
    console.log(renderDifferences(differences));
    const settings = proposeSettings(recordings.simulator, recordings.platform);
    if (Object.keys(settings).length > 0) {
      console.log(
        `\nWith these settings the simulator does the same:\n${JSON.stringify(settings)}`,
      );
    }
    if (given.record !== undefined) {
      const { rest, notifications, sip } = anonymise(recordings.platform);
      const write = (name: string, text: string): void =>
        writeFileSync(`${given.record}/${name}`, text);
      mkdirSync(given.record, { recursive: true });
      write("rest.jsonl", rest);
      write("notifications.jsonl", notifications);
      write("sip.jsonl", sip);
      write("differences.json", `${JSON.stringify(differences, null, 2)}\n`);
      write("settings.json", `${JSON.stringify(settings, null, 2)}\n`);
    }
    return differences.length > 0 ? 1 : 0;
  } finally {
    await simulator.stop();
  }
}

/** Plays on both servers at once. Undefined if the user has ended it. */
async function recordBoth(
  given: Arguments,
  simulator: LocalSimulator,
  sections: PlayOptions["sections"],
): Promise<{ simulator: Recording; platform: Recording } | undefined> {
  const certificates = await Promise.all(
    [simulator.server, given.server].filter(isLocal).map((server) =>
      readLocalCertificate(server).catch(() => {
        throw new UnusableServer(`${server} cannot be reached. Check the URL of --server.`);
      }),
    ),
  );
  trustInNode(certificates);
  const browser = await PhoneBrowser.start(certificates.map(({ publicKeyHash }) => publicKeyHash));
  const ending = new AbortController();
  const interrupt = (): void => {
    // A second signal ends at once, and leaves behind what is there.
    if (ending.signal.aborted) process.exit(2);
    console.error("Ending the calls. Press Ctrl+C again to leave them.");
    ending.abort();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  try {
    const options = (server: string): PlayOptions => ({
      browser,
      quietMs: given.quietMs ?? (isLocal(server) ? QUIET_MS.local : QUIET_MS.remote),
      sections: sections ?? [],
      signal: ending.signal,
    });
    const platform: Target = given;
    const local: Target = {
      ...simulator,
      clientSecret: undefined,
      jwts: simulator.jwts.slice(0, given.jwts.length),
    };
    // Where one fails, the other ends after its step, and tidies up as well.
    const [ours, theirs] = await Promise.allSettled([
      play(local, options(local.server)),
      play(platform, {
        ...options(platform.server),
        notice: (text) => console.error(`- ${text}`),
      }).catch((error: unknown) => {
        ending.abort();
        throw error;
      }),
    ]);
    if (theirs.status === "rejected") throw theirs.reason;
    if (ours.status === "rejected") throw ours.reason;
    return ending.signal.aborted ? undefined : { simulator: ours.value, platform: theirs.value };
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
    await browser.stop();
  }
}

// A client that loses its socket must not end the process before the calls are ended.
process.on("unhandledRejection", (error) => {
  console.error(`- ignored: ${error instanceof Error ? error.name : "an error"} of a client`);
});
try {
  const given = readArguments(process.argv.slice(2), process.env);
  if (given) process.exitCode = await run(given);
  else console.log(HELP);
} catch (error) {
  const isExpected = error instanceof UsageError || error instanceof UnusableServer;
  // Only the stack, because the clients' errors carry requests with their tokens.
  console.error(
    isExpected ? error.message : error instanceof Error ? error.stack : "unknown error",
  );
  process.exitCode = 2;
}
// The clients keep timers after their sockets are closed.
process.exit();
