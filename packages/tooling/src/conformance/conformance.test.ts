import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLocalCertificate, trustInNode } from "./certificate.ts";
import { compareRecordings, type Difference } from "./compare.ts";
import { FACTS } from "./facts.ts";
import { anonymise } from "./fixtures.ts";
import { type LocalSimulator, startLocalSimulator } from "./local-simulator.ts";
import { PhoneBrowser } from "./phones.ts";
import { play } from "./play.ts";
import type { Recording } from "./recording.ts";
import { SCENARIO } from "./scenario.ts";
import { proposeSettings } from "./settings.ts";
import type { Stage } from "./stage.ts";
import type { Section } from "./steps/step.ts";

/** The scenario in two parts, which run at the same time. */
const PARTS = {
  calls: SCENARIO.filter(({ name }) => !name.includes("conference")),
  conferences: SCENARIO.filter(({ name }) => name === "set up" || name.includes("conference")),
};
type Part = keyof typeof PARTS;

/** Rules that are changed on the server that is compared, and where each of them shows. */
const CHANGED: Record<Part, Record<string, { value: boolean | number | string; shows: RegExp }>> = {
  calls: {
    registrationExpires: {
      value: 30,
      shows: /^SIP 200 OK \(REGISTER\) -> header\.Contact\.expires$/,
    },
    recordingAllowed: {
      value: false,
      shows:
        /record|OnDemandCallRecording|INFO|^telephony events of the call to the guest at the host$|the host in "call the guest"$/,
    },
    answersEarly: { value: false, shows: /^the INVITE is answered before|in "miss a call"$/ },
  },
  conferences: {
    lastParticipantLeavingEndsConference: {
      value: true,
      shows: /^the conference goes on after|\/\{session\}|of conference>/,
    },
    participantsRead: {
      value: "Answered",
      shows: /body\.parties\[<party \d of .*\.(code|peerId)$/,
    },
    joinDetail: { value: "noReason", shows: /\.status\.reason$/ },
    conferenceInPresence: { value: "Conference", shows: /activeCalls\S*\.(to|toName)$/ },
    hostLeavingEndsConference: {
      value: false,
      shows: /conference to hang up|hang up as host|^the guest's call ends/,
    },
  },
};

/** Checks that are false by default. */
const NOT_SO: string[] = [FACTS.removedReturns, "the host's earlier leg stays"];

const QUIET_MS = 300;
let folder: string;
let settings: string;
let browser: PhoneBrowser;
const running: LocalSimulator[] = [];
const plain = {} as Record<Part, Recording[]>;
const changed = {} as Record<Part, Recording>;
let otherConferences: Recording;

/** Rules whose differences stand at the same places, so that only the settings are compared. */
const OTHER_RULES = {
  participantsSendEvents: true,
  departureSendsEvent: false,
  participantsNameHostExtension: true,
  presenceListsMovedCalls: true,
  departedPartiesListed: false,
};

async function start(rules: Record<string, unknown> = {}): Promise<LocalSimulator> {
  const simulator = await startLocalSimulator({ rules, settings });
  running.push(simulator);
  return simulator;
}

const playOn = (simulator: LocalSimulator, sections: readonly Section[]): Promise<Recording> =>
  play({ ...simulator, clientSecret: undefined }, { browser, quietMs: QUIET_MS, sections });

/** Makes Node trust the simulators' certificates. Returns what Chromium needs to trust them. */
async function trust(simulators: readonly LocalSimulator[]): Promise<string[]> {
  const certificates = await Promise.all(
    simulators.map(({ server }) => readLocalCertificate(server)),
  );
  trustInNode(certificates);
  return certificates.map(({ publicKeyHash }) => publicKeyHash);
}

beforeAll(async () => {
  folder = mkdtempSync(`${tmpdir()}/conformance-`);
  settings = `${folder}/settings.json`;
  // The limits are high, because a minute is longer than the test.
  writeFileSync(
    settings,
    JSON.stringify({ rateLimits: { light: 500, medium: 500, heavy: 500, auth: 500 } }),
  );
  const parts = Object.keys(PARTS) as Part[];
  const simulators = await Promise.all(
    parts.map(async (part) => ({
      part,
      plain: [await start(), await start()],
      changed: await start(
        Object.fromEntries(Object.entries(CHANGED[part]).map(([name, { value }]) => [name, value])),
      ),
    })),
  );
  const other = await start(OTHER_RULES);
  browser = await PhoneBrowser.start(await trust(running));
  const playingOther = playOn(other, PARTS.conferences.slice(0, 2));
  await Promise.all(
    simulators.map(async ({ part, plain: both, changed: third }) => {
      const [recordings, recording] = await Promise.all([
        Promise.all(both.map((simulator) => playOn(simulator, PARTS[part]))),
        playOn(third, PARTS[part]),
      ]);
      plain[part] = recordings;
      changed[part] = recording;
    }),
  );
  otherConferences = await playingOther;
}, 240_000);

afterAll(async () => {
  await browser?.stop();
  await Promise.all(running.map((simulator) => simulator.stop()));
  rmSync(folder, { recursive: true, force: true });
});

describe.each(Object.keys(PARTS) as Part[])("the %s of two servers", (part) => {
  const [ours, theirs] = [() => plain[part][0]!, () => plain[part][1]!];

  it("are played to the end of each step", () => {
    const steps = ours().entries.filter(
      (entry) => entry.source === "check" && entry.name === "step",
    );
    // The last one un-registers the phones.
    expect(steps).toHaveLength(PARTS[part].flatMap((section) => section.steps()).length + 1);
    expect(steps.filter((entry) => entry.source === "check" && entry.value !== "done")).toEqual([]);
    expect(
      ours().entries.filter(
        (entry) =>
          entry.source === "check" && entry.value === false && !NOT_SO.includes(entry.name),
      ),
    ).toEqual([]);
  });

  it("do not differ if the servers are the same, although all ids and tokens do", () => {
    expect(compareRecordings(ours(), theirs())).toEqual([]);
    expect(proposeSettings(ours(), theirs())).toEqual({});
  });

  it("differ by the rules that were changed, and by nothing else", () => {
    const differences = compareRecordings(ours(), changed[part]);
    const isOf = (name: string) => (difference: Difference) =>
      CHANGED[part][name]!.shows.test(difference.path) ||
      difference.steps.every((step) => CHANGED[part][name]!.shows.test(step));
    const names = Object.keys(CHANGED[part]);
    for (const name of names) expect(differences.filter(isOf(name)), name).not.toEqual([]);
    expect(differences.filter((each) => !names.some((name) => isOf(name)(each)))).toEqual([]);
    expect(proposeSettings(ours(), changed[part])).toEqual({
      rules: Object.fromEntries(
        Object.entries(CHANGED[part]).map(([name, { value }]) => [name, value]),
      ),
    });
  });

  it("are written without names, numbers, ids and tokens of the account", () => {
    const written = Object.values(anonymise(ours())).join("\n");
    expect(written.length).toBeGreaterThan(100_000);
    for (const { value, kind } of ours().identities) {
      // Extension numbers are too short to be told from the digits of other numbers.
      if (kind === "extensionNumber") expect(written).not.toContain(`"${value}"`);
      else expect(written, kind).not.toContain(value);
    }
  });
});

describe("a changed rule", () => {
  it("shows as the value of the field", () => {
    expect(compareRecordings(plain.calls[0]!, changed.calls)).toContainEqual({
      path: "SIP 200 OK (REGISTER) -> header.Contact.expires",
      simulator: "60",
      platform: "30",
      steps: ["register the phones"],
    });
    expect(compareRecordings(plain.conferences[0]!, changed.conferences)).toContainEqual({
      path: FACTS.goesOnAlone,
      simulator: "true",
      platform: "false",
      steps: ["let the last participant leave"],
    });
  });
});

describe("the proposed settings", () => {
  it("have each rule that a recording can tell", () => {
    expect(proposeSettings(plain.conferences[0]!, otherConferences)).toEqual({
      rules: OTHER_RULES,
    });
  });
});

describe("after a play", () => {
  const counts = async ({ control }: LocalSimulator) =>
    (await (await fetch(`${control}/counts`)).json()) as Record<string, number>;

  it.each([
    ["a step fails", async () => undefined],
    ["the phones are gone", (stage: Stage) => stage.phones.close()],
  ])("no call, conference, registration and socket is left, also if %s", async (_, fail) => {
    const simulator = await start();
    const failing: Section = {
      name: "failing",
      steps: () => [
        {
          name: "fail in the middle of a conference",
          async run(stage) {
            await stage.connect("host", "guest", "call");
            await stage.join(await stage.createConference("conference"));
            await stage.ring("third", "host", "ringing call");
            expect(await counts(simulator)).toMatchObject({ sessions: 3, registrations: 3 });
            await fail(stage);
            throw new Error("as the test wants it");
          },
        },
      ],
    };
    const own = await PhoneBrowser.start(await trust([simulator]));
    const { entries } = await play(
      { ...simulator, clientSecret: undefined },
      { browser: own, quietMs: QUIET_MS, sections: [SCENARIO[0]!, failing] },
    ).finally(() => own.stop());
    expect(entries).toContainEqual(
      expect.objectContaining({ name: "step", value: "failed: as the test wants it" }),
    );
    // A phone that vanishes keeps its registration for a while, on the platform too.
    await expect
      .poll(() => counts(simulator), { timeout: 10_000 })
      .toMatchObject({ sessions: 0, legs: 0, dialogs: 0, sipSockets: 0, gatewaySockets: 0 });
  });
});
