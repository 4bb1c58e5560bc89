import { type CDPSession, type Page, request } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  type Clock,
  type RunningServer,
  startSimulatorServer,
} from "../../simulator/src/node/index.ts";
import { connectAccount, type ExampleServer, startExample } from "./page.ts";

const IN_CONFERENCE = ["Ada Okafor", "Jonas Lindqvist"];
const ON_HOLD = "Mei Tanaka";
const CALLER = "Northwind Traders";
/** Within this time after a recovery the page shows the truth. */
const RECOVERY_MS = 60_000;

/** Real time that the page and the server have for each step of their clocks. */
const STEP_REAL_MS = 100;

/**
 * The page and the server have clocks of their own, which run in real time and can be moved ahead together. Audio,
 * sockets and the network stay in real time.
 */
describe("in Chromium, of calls that end while the page hears nothing,", () => {
  let example: ExampleServer;
  let clock: JumpClock;
  let platform: RunningServer;
  let page: Page;
  beforeAll(async () => {
    example = await startExample();
  });
  afterAll(() => example.close());
  /** `unknownDialog` is how the SIP server answers to a call that it does not know any more. */
  async function open(unknownDialog: "challenge" | "ignore"): Promise<void> {
    clock = createJumpClock();
    platform = await startSimulatorServer({
      seed: 33,
      clock,
      rateLimits: false,
      rules: { unknownDialog },
    });
    ({ page } = await example.open({}, async (opened) => {
      await opened.addInitScript(watchSounds);
      await opened.clock.install();
    }));
    await connectAccount(page, platform);
    await openEveryKindOfCall();
  }
  afterEach(async () => {
    await page.context().close();
    await platform.stop();
  });

  const card = (name: string) => page.getByRole("article", { name: `Call with ${name}` });
  const receiveCall = async (name: string): Promise<void> => {
    platform.person(name).call("101");
    await page.getByRole("button", { name: `Answer ${name}` }).click();
    await card(name).getByText("on the line").waitFor();
  };
  const soundCheck = (): Promise<SoundCheck> =>
    page.evaluate(() => (window as unknown as { soundCheck: () => SoundCheck }).soundCheck());

  /** A conference of three, a call on hold, and a call that rings. */
  async function openEveryKindOfCall(): Promise<void> {
    await receiveCall(ON_HOLD);
    for (const name of IN_CONFERENCE) await receiveCall(name);
    await page.getByRole("button", { name: "Start conference" }).click();
    for (const name of IN_CONFERENCE) {
      await page.getByRole("button", { name: "Add call" }).click();
      await page.getByRole("button", { name: `Add ${name}` }).click();
      await page.getByRole("button", { name: `Remove ${name}` }).waitFor();
    }
    platform.person(CALLER).call("101");
    await page.getByRole("button", { name: `Answer ${CALLER}` }).waitFor();
    await expect.poll(soundCheck).toEqual({ microphones: 2, rings: true });
  }

  /** Everybody hangs up, and the host ends the conference from another device. */
  async function endEverything(): Promise<void> {
    const other = await request.newContext({ ignoreHTTPSErrors: true });
    const token = await other.post(`${platform.server}/restapi/oauth/token`, {
      form: {
        grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
        assertion: platform.extensions[0]?.jwt ?? "",
        client_id: platform.clientId,
      },
    });
    const { access_token: accessToken } = (await token.json()) as { access_token: string };
    const [conference] = platform.state().conferences;
    const response = await other.delete(
      `${platform.server}/restapi/v1.0/account/~/telephony/sessions/${conference?.id}`,
      { headers: { authorization: `Bearer ${accessToken}` } },
    );
    expect(response.status()).toBe(204);
    await other.dispose();
    for (const name of [ON_HOLD, CALLER]) platform.person(name).hangUp();
    expect(platform.state().conferences).toEqual([]);
  }

  /** Moves both clocks on in steps, between which messages and audio arrive. */
  async function pass(ms: number, stepMs: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += stepMs) {
      clock.jump(stepMs);
      await page.clock.runFor(stepMs);
      await new Promise((resolve) => setTimeout(resolve, STEP_REAL_MS));
    }
  }

  async function expectNothingLeft(): Promise<void> {
    expect(await page.getByRole("article", { name: /^Call with/ }).count()).toBe(0);
    expect(await page.getByRole("button", { name: /^(Answer|Remove) / }).count()).toBe(0);
    await page.getByRole("button", { name: "New conference" }).waitFor();
    expect(await soundCheck()).toEqual({ microphones: 0, rings: false });
    expect(platform.counts()).toMatchObject({ dialogs: 0, legs: 0, parties: 0 });
    // The page works as before.
    await receiveCall(CALLER);
    expect(await soundCheck()).toEqual({ microphones: 1, rings: false });
  }

  it("nothing is left after an outage of ten minutes", async () => {
    await open("ignore");
    const lasts = 600_000;
    platform.faults.add({ name: "sipRefused", lasts });
    platform.faults.add({ name: "gatewayRefused", lasts });
    platform.faults.dropSipSockets();
    platform.faults.dropGatewaySockets({ forget: true });
    await page.getByText(/^The connection to the phone system is interrupted\./).waitFor();
    await endEverything();
    platform.faults.add({ name: "restStatus", status: 503, lasts });
    await pass(lasts, 10_000);
    expect(platform.faults.active).toEqual([]);
    await pass(RECOVERY_MS, 1_000);
    await expectNothingLeft();
  });

  it("nothing is left after the machine slept for an hour", async () => {
    await open("challenge");
    const machine = await page.context().newCDPSession(page);
    await sleep(machine);
    platform.faults.dropSipSockets();
    platform.faults.dropGatewaySockets({ forget: true });
    await endEverything();
    clock.jump(3_600_000);
    await machine.send("Debugger.resume");
    await page.clock.fastForward(3_600_000);
    await pass(RECOVERY_MS, 1_000);
    await expectNothingLeft();
  });
});

interface SoundCheck {
  /** Number of microphones that are on. */
  microphones: number;
  rings: boolean;
}

/** Runs in the page: tells which microphones are on and whether a tone plays. */
function watchSounds(): void {
  const microphones: MediaStreamTrack[] = [];
  const { mediaDevices } = navigator;
  const getUserMedia = mediaDevices?.getUserMedia.bind(mediaDevices);
  if (getUserMedia) {
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await getUserMedia(constraints);
      microphones.push(...stream.getAudioTracks());
      return stream;
    };
  }
  const playing = new Set<BaseAudioContext>();
  const { start } = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.start = function startTone(when?: number): void {
    playing.add(this.context);
    start.call(this, when);
  };
  Object.assign(window, {
    soundCheck: (): SoundCheck => ({
      microphones: microphones.filter(({ readyState }) => readyState === "live").length,
      rings: [...playing].some(({ state }) => state !== "closed"),
    }),
  });
}

/** Stops all script of the page, as a machine that sleeps does. */
async function sleep(machine: CDPSession): Promise<void> {
  await machine.send("Debugger.enable");
  const stopped = new Promise((resolve) => machine.once("Debugger.paused", resolve));
  await machine.send("Debugger.pause");
  await stopped;
}

interface JumpClock extends Clock {
  /** Moves the clock ahead, and runs the timers that are due by then in their order. */
  jump(ms: number): void;
}

/** A clock in real time that can be moved ahead. */
function createJumpClock(): JumpClock {
  const timers = new Map<number, { due: number; run: () => void; real: NodeJS.Timeout }>();
  let ahead = 0;
  let lastId = 0;
  const now = (): number => Date.now() + ahead;

  function arm(id: number, due: number, run: () => void): void {
    const fire = (): void => {
      timers.delete(id);
      run();
    };
    timers.set(id, { due, run, real: setTimeout(fire, Math.max(0, due - now())) });
  }

  return {
    now,
    setTimeout(callback, ms) {
      lastId += 1;
      arm(lastId, now() + ms, callback);
      return { id: lastId };
    },
    clearTimeout(handle) {
      if (!handle) return;
      clearTimeout(timers.get(handle.id)?.real);
      timers.delete(handle.id);
    },
    jump(ms) {
      const until = now() + ms;
      for (;;) {
        const [next] = [...timers]
          .filter(([, { due }]) => due <= until)
          .sort((a, b) => a[1].due - b[1].due);
        if (!next) break;
        const [id, { due, run, real }] = next;
        clearTimeout(real);
        timers.delete(id);
        ahead += Math.max(0, due - now());
        run();
      }
      ahead += Math.max(0, until - now());
      for (const [id, { due, run, real }] of timers) {
        clearTimeout(real);
        arm(id, due, run);
      }
    },
  };
}
