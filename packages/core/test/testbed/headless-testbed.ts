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

/** The client, the official SDK and web phone, and the platform, all in one process and in faked time. */
export interface HeadlessTestbed {
  readonly simulator: HeadlessSimulator;
  readonly profile: BrowserProfile;
  /** The newest page. */
  readonly page: HeadlessPage;
  readonly client: ConferenceClient;
  readonly webPhone: WebPhone;
  /** Lets time pass for everybody, so many milliseconds at a step. */
  pass(ms: number, step?: number): Promise<void>;
  /** Lets time pass until the promise has settled. */
  settled<T>(promise: Promise<T>): Promise<T>;
  /** Lets time pass until it holds. Throws after `timeoutMs` milliseconds (default 60 000). */
  until(condition: () => boolean, timeoutMs?: number): Promise<void>;
  /** The page is gone in an instant, and another one comes in its place, connected or on its way. */
  reload(options?: Partial<ConferenceClientOptions>): Promise<HeadlessPage>;
  /** Somebody calls, and the agent answers through the client. Resolves with the call's id. */
  talkTo(name: string): Promise<string>;
  /** A running conference with these people in it. Resolves with their calls' ids. */
  conferenceWith(...names: string[]): Promise<string[]>;
  /** Names in the simulator's one conference: the truth. */
  truth(): string[];
  /** Names in the client's list. */
  list(): string[];
  /** For a web phone of the app's own: media without sound. */
  silence(): ReturnType<typeof createSilentWebRtcSession>;
  close(): Promise<void>;
}

export interface TestbedOptions extends SimulatorOptions {
  client?: Partial<ConferenceClientOptions>;
}

/** Fakes timers and the global WebSocket until `close`. */
export async function openHeadlessTestbed(options: TestbedOptions = {}): Promise<HeadlessTestbed> {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
    now: Date.UTC(2026, 0, 1),
  });
  const { client: clientOptions, ...simulatorOptions } = options;
  const simulator = startHeadlessSimulator({ rateLimits: false, ...simulatorOptions });
  const profile = createProfile();
  /** Messages and bodies take turns of the event loop, which cost no time. */
  const takeTurns = async (): Promise<void> => {
    for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const pass = async (ms: number, step = 20): Promise<void> => {
    for (let passed = 0; passed < ms; passed += step) {
      await takeTurns();
      await vi.advanceTimersByTimeAsync(Math.min(step, ms - passed));
    }
    await takeTurns();
  };
  /** What waits for answers alone needs turns and no time. */
  async function settled<T>(promise: Promise<T>): Promise<T> {
    const state = { over: false };
    const finish = (): void => {
      state.over = true;
    };
    promise.then(finish, finish);
    await takeTurns();
    while (!state.over) await pass(10);
    return promise;
  }
  async function until(condition: () => boolean, timeoutMs = 60_000): Promise<void> {
    for (let waited = 0; !condition(); waited += 20) {
      if (waited > timeoutMs)
        throw new Error(`The condition did not hold within ${timeoutMs} ms: ${condition}`);
      await pass(20);
    }
  }
  let stopConnecting = (): void => undefined;
  let page = openPage(simulator, profile, clientOptions);
  await settled(page.sdk.platform().login({ jwt: simulator.extensions[0]?.jwt ?? "" }));
  await settled(page.client.connect());

  async function talkTo(name: string): Promise<string> {
    simulator.person(name).call("101");
    const find = () =>
      page.client.views.calls.find((call) => call.name === name && call.status === "ringing");
    await until(() => find()?.onThisPhone === true);
    const id = find()?.id ?? "";
    await settled(answerCall(page.client, { callId: id }));
    await until(
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
      if (!page.webPhone) throw new Error("There is no phone yet.");
      return page.webPhone;
    },
    pass,
    settled,
    until,
    async reload(newOptions = clientOptions) {
      stopConnecting();
      page.kill();
      await takeTurns();
      page = openPage(simulator, profile, newOptions);
      // As the provider does.
      stopConnecting = keepConnecting(page.client);
      return page;
    },
    talkTo,
    async conferenceWith(...names) {
      const ids: string[] = [];
      for (const name of names) ids.push(await talkTo(name));
      await settled(startConference(page.client));
      await settled(Promise.all(ids.map((callId) => bringInCall(page.client, { callId }))));
      await until(() => page.client.views.participants.every(({ joinedAt }) => joinedAt));
      return ids;
    },
    silence: () => createSilentWebRtcSession(),
    truth: () => simulator.state().conferences[0]?.parties.map(({ name }) => name) ?? [],
    list: () => page.client.views.participants.map(({ name }) => name),
    async close() {
      stopConnecting();
      await settled(page.client.dispose());
      await simulator.stop();
      vi.unstubAllGlobals();
      vi.useRealTimers();
    },
  };
}
