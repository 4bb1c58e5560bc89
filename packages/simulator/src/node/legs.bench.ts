import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Report } from "../testing/eleven-phones.ts";
import { startSimulatorServer } from "./index.ts";

const LEGS = 11;
/** Milliseconds that the server is watched. */
const WATCHED = 10_000;
/** Hz: far apart, and none a harmonic of another. */
const TONES = Array.from({ length: LEGS }, (_, index) => 310 + 293 * index);

const next = (child: ChildProcess): Promise<Report> =>
  new Promise((resolve, reject) => {
    child.once("message", (report) => resolve(report as Report));
    child.once("exit", (code) => reject(new Error(`The phones' process ended with ${code}.`)));
  });

/** Share of one core that this process takes, without the phones, which have a process of their own. */
async function processorShare(ms: number): Promise<number> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (performance.now() - start);
}

test("a conference of 11 web phones: who hears whom, and what each leg costs the server", async () => {
  const simulator = await startSimulatorServer({
    rateLimits: false,
    rules: { maxConferenceParties: LEGS },
    extensions: Array.from({ length: LEGS }, (_, index) => ({
      name: `Agent ${index + 1}`,
      extensionNumber: String(101 + index),
      phoneNumber: `+165055502${String(index).padStart(2, "0")}`,
    })),
  });
  const idle = await processorShare(2_000);
  const phones = fork(fileURLToPath(new URL("../testing/eleven-phones.ts", import.meta.url)), {
    execArgv: ["--conditions=@rc-conference/source", "--disable-warning=Warning"],
  });
  try {
    const ready = next(phones);
    const { server, clientId, extensions } = simulator;
    phones.send({ server, clientId, extensions, tones: TONES });
    await ready;
    const [conference] = simulator.state().conferences;
    expect(conference?.parties).toHaveLength(LEGS);

    const busy = await processorShare(WATCHED);
    const answered = next(phones);
    phones.send("What do you hear?");
    const { heard = [] } = await answered;
    const right = heard.flatMap((tones, listener) =>
      TONES.filter((tone, speaker) => tones.includes(tone) === (speaker !== listener)),
    );
    const leg = (busy - idle) / LEGS;
    console.log(
      `${LEGS} legs: ${right.length} of ${LEGS * LEGS} cells as they should be; ` +
        `${(leg * 100).toFixed(2)} % of one core a leg (idle ${(idle * 100).toFixed(1)} %)`,
    );
    expect(right).toHaveLength(LEGS * LEGS);
    expect(leg).toBeLessThan(0.03);
  } finally {
    phones.kill();
    await simulator.stop();
  }
});
