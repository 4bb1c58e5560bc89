import {
  createSilentWebRtcSession,
  type HeadlessSimulator,
  type SimulatorOptions,
  startHeadlessSimulator,
} from "@rc-conference/simulator/headless";
import type WebPhone from "ringcentral-web-phone";
import { vi } from "vitest";
import { answerCall, bringInCall, startConference } from "../../src/actions/index.ts";
import type { ConferenceClient } from "../../src/client/conference-client.ts";
import type { ConferenceClientOptions } from "../../src/client/options.ts";
import { keepConnecting } from "../../src/react/keep-connecting.ts";
import {
  type BrowserProfile,
  createProfile,
  type HeadlessPage,
  openPage,
} from "./headless-page.ts";
import { rulesFromEnvironment } from "./rules.ts";
import { createRandom } from "./seeded-random.ts";

/** A client with the official SDK and web phone, and a simulated platform, in one process and with fake timers. */
export interface HeadlessTestbed {
  readonly simulator: HeadlessSimulator;
  readonly profile: BrowserProfile;
  /** The newest page. */
  readonly page: HeadlessPage;
  readonly client: ConferenceClient;
  readonly webPhone: WebPhone;
  /** Advances the time of the client and of the platform by `ms`, in steps of `step` milliseconds. */
  advanceTime(ms: number, step?: number): Promise<void>;
  /** Advances the time until the promise settles, and returns it. */
  settle<T>(promise: Promise<T>): Promise<T>;
  /** Advances the time until the condition holds. Throws after `timeoutMs` milliseconds (default: 60 000). */
  waitUntil(condition: () => boolean, timeoutMs?: number): Promise<void>;
  /** Kills the page, and opens another one of the same browser, which starts to connect. */
  reloadPage(options?: Partial<ConferenceClientOptions>): Promise<HeadlessPage>;
  /** Receives a call of a person and answers it through the client. Resolves with the call's id. */
  connectCall(name: string): Promise<string>;
  /** Starts a conference and brings these people into it. Resolves with the ids of their calls. */
  startConferenceWith(...names: string[]): Promise<string[]>;
  /** Names of the parties of the simulator's only conference. */
  platformNames(): string[];
  /** Names of the participants that the client lists. */
  clientNames(): string[];
  /** Creates media without audio, for a web phone of the app's own. */
  createSilentMedia(): ReturnType<typeof createSilentWebRtcSession>;
  close(): Promise<void>;
}

/**
 * The seed is also that of `Math.random`, so that every run of a test is the same. The environment variable SEED
 * replaces it, and RULES adds rules of the simulator; see `rulesFromEnvironment`.
 */
export interface TestbedOptions extends SimulatorOptions {
  client?: Partial<ConferenceClientOptions>;
}

/** Opens a testbed with a connected client. Replaces the timers, `Math.random` and the global WebSocket until `close`. */
export async function openHeadlessTestbed(options: TestbedOptions = {}): Promise<HeadlessTestbed> {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
    now: Date.UTC(2026, 0, 1),
  });
  const { client: clientOptions, ...simulatorOptions } = options;
  const seed = Number(process.env["SEED"] ?? simulatorOptions.seed ?? 1);
  const random = vi.spyOn(Math, "random").mockImplementation(createRandom(seed));
  const simulator = startHeadlessSimulator({
    rateLimits: false,
    ...simulatorOptions,
    seed,
    rules: { ...rulesFromEnvironment(), ...simulatorOptions.rules },
  });
  const profile = createProfile();
  /** Lets messages and response bodies arrive, which takes turns of the event loop and no time. */
  const takeTurns = async (): Promise<void> => {
    for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const advanceTime = async (ms: number, step = 20): Promise<void> => {
    for (let passed = 0; passed < ms; passed += step) {
      await takeTurns();
      await vi.advanceTimersByTimeAsync(Math.min(step, ms - passed));
    }
    await takeTurns();
  };
  /** Takes turns before it advances the time, since a promise that only waits for responses needs no time. */
  async function settle<T>(promise: Promise<T>): Promise<T> {
    const state = { settled: false };
    const finish = (): void => {
      state.settled = true;
    };
    promise.then(finish, finish);
    await takeTurns();
    while (!state.settled) await advanceTime(10);
    return promise;
  }
  async function waitUntil(condition: () => boolean, timeoutMs = 60_000): Promise<void> {
    for (let waited = 0; !condition(); waited += 20) {
      if (waited > timeoutMs)
        throw new Error(`The condition did not hold within ${timeoutMs} ms: ${condition}`);
      await advanceTime(20);
    }
  }
  let stopConnecting = (): void => undefined;
  let page = openPage(simulator, profile, clientOptions);
  await settle(page.sdk.platform().login({ jwt: simulator.extensions[0]?.jwt ?? "" }));
  await settle(page.client.connect());

  async function connectCall(name: string): Promise<string> {
    simulator.person(name).call("101");
    const find = () =>
      page.client.views.calls.find((call) => call.name === name && call.status === "ringing");
    await waitUntil(() => find()?.onThisPhone === true);
    const id = find()?.id ?? "";
    await settle(answerCall(page.client, { callId: id }));
    await waitUntil(
      () => page.client.views.calls.find((call) => call.id === id)?.status === "connected",
    );
    return id;
  }

  return {
    simulator,
    profile,
    get page() {
      return page;
    },
    get client() {
      return page.client;
    },
    get webPhone() {
      if (!page.webPhone) throw new Error("The page has no phone yet.");
      return page.webPhone;
    },
    advanceTime,
    settle,
    waitUntil,
    async reloadPage(newOptions = clientOptions) {
      stopConnecting();
      page.kill();
      await takeTurns();
      page = openPage(simulator, profile, newOptions);
      // The provider connects in the same way.
      stopConnecting = keepConnecting(page.client);
      return page;
    },
    connectCall,
    async startConferenceWith(...names) {
      const ids: string[] = [];
      for (const name of names) ids.push(await connectCall(name));
      await settle(startConference(page.client));
      await settle(Promise.all(ids.map((callId) => bringInCall(page.client, { callId }))));
      await waitUntil(() => page.client.views.participants.every(({ joinedAt }) => joinedAt));
      return ids;
    },
    createSilentMedia: () => createSilentWebRtcSession(),
    platformNames: () => simulator.state().conferences[0]?.parties.map(({ name }) => name) ?? [],
    clientNames: () => page.client.views.participants.map(({ name }) => name),
    async close() {
      stopConnecting();
      await settle(page.client.dispose());
      await simulator.stop();
      random.mockRestore();
      vi.unstubAllGlobals();
      vi.useRealTimers();
    },
  };
}
