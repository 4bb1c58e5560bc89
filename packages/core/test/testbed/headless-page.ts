import {
  createSilentWebRtcSession,
  type HeadlessSimulator,
} from "@rc-conference/simulator/headless";
import { SDK } from "@ringcentral/sdk";
import WebPhone from "ringcentral-web-phone";
import { vi } from "vitest";
import type { ConferenceClient } from "../../src/client/conference-client.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import type { ConferenceClientOptions } from "../../src/client/options.ts";
import { type Clock, createSystemClock } from "../../src/clock.ts";
import type { StorageLike } from "../../src/phone/instance-id.ts";

/** The storage of a browser, which lasts while its pages come and go. */
export interface BrowserProfile {
  localStorage: StorageLike;
  sessionStorage: StorageLike;
}

/** A page of a browser with the official SDK and web phone, and a client. */
export interface HeadlessPage {
  readonly client: ConferenceClient;
  readonly sdk: SDK;
  /** The web phone that the kit created; undefined before that. */
  readonly webPhone: WebPhone | undefined;
  readonly warnings: readonly string[];
  /** Lets every request of the page fail as without a network. Its sockets stay open. */
  goOffline(): void;
  /** Ends the page without any notice: its timers and requests stop, and its sockets close. */
  kill(): void;
}

export function createProfile(): BrowserProfile {
  return { localStorage: createMemoryStorage(), sessionStorage: createMemoryStorage() };
}

/** Opens a page whose client is not connected yet. Replaces the global WebSocket by that of the page. */
export function openPage(
  simulator: HeadlessSimulator,
  profile: BrowserProfile,
  options: Partial<ConferenceClientOptions> = {},
): HeadlessPage {
  let alive = true;
  let online = true;
  const sockets = new Set<WebSocket>();
  const clock = createStoppableClock();
  const warnings: string[] = [];
  let webPhone: WebPhone | undefined;

  class PageSocket extends simulator.WebSocket {
    constructor(url: string | URL) {
      super(url);
      sockets.add(this);
      this.addEventListener("close", () => sockets.delete(this));
    }
  }
  vi.stubGlobal("WebSocket", PageSocket);
  const sdk = new SDK({
    server: simulator.server,
    clientId: simulator.clientId,
    fetch: ((input: Request, init?: RequestInit) => {
      if (!online) return Promise.reject(new TypeError("Failed to fetch"));
      return alive ? simulator.fetch(input, init) : new Promise(() => undefined);
    }) as typeof fetch,
    Request,
    Response,
    Headers,
    localStorage: profile.localStorage as Storage,
  });
  const client = createConferenceClient({
    platform: sdk.platform(),
    clock,
    storage: profile.localStorage,
    tabStorage: profile.sessionStorage,
    createWebPhone: ({ sipInfo, instanceId }) => {
      webPhone = new WebPhone({
        sipInfo: sipInfo as never,
        instanceId,
        webRtcSessionFactory: () => createSilentWebRtcSession(),
      });
      return webPhone;
    },
    logger: {
      debug: () => undefined,
      warn: (text) => warnings.push(text),
      error: (text) => warnings.push(text),
    },
    ...options,
  });
  return {
    client,
    sdk,
    get webPhone() {
      return webPhone;
    },
    warnings,
    goOffline() {
      online = false;
    },
    kill() {
      alive = false;
      clock.stop();
      for (const socket of sockets) socket.close();
    },
  };
}

function createMemoryStorage(): StorageLike {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

/** A clock whose timers never fire after `stop`. */
function createStoppableClock(): Clock & { stop(): void } {
  const clock = createSystemClock();
  const timers = new Set<ReturnType<Clock["setTimeout"]>>();
  let alive = true;
  return {
    now: () => clock.now(),
    setTimeout(callback, ms) {
      if (!alive) return { id: 0 };
      const timer = clock.setTimeout(() => {
        timers.delete(timer);
        callback();
      }, ms);
      timers.add(timer);
      return timer;
    },
    clearTimeout(timer) {
      if (timer) timers.delete(timer);
      clock.clearTimeout(timer);
    },
    stop() {
      alive = false;
      for (const timer of timers) clock.clearTimeout(timer);
    },
  };
}
