import {
  createSilentWebRtcSession,
  type HeadlessSimulator,
  type SimulatorOptions,
  startHeadlessSimulator,
} from "@rc-conference/simulator/headless";
import { SDK } from "@ringcentral/sdk";
import WebPhone from "ringcentral-web-phone";
import { vi } from "vitest";
import { type ConferenceClient, createConferenceClient } from "../client.ts";

/** The client, the official SDK and web phone, and the platform, all in one process and in faked time. */
export interface HeadlessDesk {
  readonly simulator: HeadlessSimulator;
  readonly client: ConferenceClient;
  readonly webPhone: WebPhone;
  /** Lets time pass for everybody, so many milliseconds at a step. */
  pass(ms: number, step?: number): Promise<void>;
  close(): Promise<void>;
}

const memory = (): Storage => {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  } as unknown as Storage;
};

/** Fakes timers and the global WebSocket until `close`. */
export async function openHeadlessDesk(options: SimulatorOptions = {}): Promise<HeadlessDesk> {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
    now: Date.UTC(2026, 0, 1),
  });
  const simulator = startHeadlessSimulator({ rateLimits: false, ...options });
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
    void promise.then(finish, finish);
    while (!state.over) await pass(10);
    return promise;
  }
  vi.stubGlobal("WebSocket", simulator.WebSocket);
  const [agent] = simulator.extensions;
  if (!agent) throw new Error("There is no extension.");
  const sdk = new SDK({
    server: simulator.server,
    clientId: simulator.clientId,
    fetch: simulator.fetch as typeof fetch,
    Request,
    Response,
    Headers,
    localStorage: memory(),
  });
  await settled(sdk.platform().login({ jwt: agent.jwt }));
  const webPhone = new WebPhone({
    sipInfo: simulator.sipInfo(agent),
    webRtcSessionFactory: () => createSilentWebRtcSession(),
  });
  await settled(webPhone.start());
  const client = createConferenceClient({
    platform: sdk.platform(),
    webPhone,
    logger: { debug: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await settled(client.connect());

  return {
    simulator,
    client,
    webPhone,
    pass,
    async close() {
      await settled(client.dispose());
      await simulator.stop();
      vi.unstubAllGlobals();
      vi.useRealTimers();
    },
  };
}
