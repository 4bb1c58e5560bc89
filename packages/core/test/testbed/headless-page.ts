import {
  createSilentWebRtcSession,
  type HeadlessSimulator,
  type SilentWebRtcSession,
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
  /** Ids of the phones of pages that are gone, which this process still counts as in use. */
  readonly freeInstanceIds?: string[];
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
  /** Number of microphones that are on: one for each leg of the kit's phone that has media. */
  readonly microphones: number;
  /** Whether a call rings aloud. */
  readonly rings: boolean;
  /**
   * Stops the page as a machine that sleeps does: no timer of the client fires and nothing is received or
   * sent, while the time goes on. The page hears of sockets that close meanwhile when it wakes.
   */
  sleep(): void;
  wake(): void;
  /** Ends the page without any notice: its timers and requests stop, and its sockets close. */
  kill(): void;
}

export function createProfile(): BrowserProfile {
  return {
    localStorage: createMemoryStorage(),
    sessionStorage: createMemoryStorage(),
    freeInstanceIds: [],
  };
}

/** Opens a page whose client is not connected yet. Replaces the global WebSocket by that of the page. */
export function openPage(
  simulator: HeadlessSimulator,
  profile: BrowserProfile,
  options: Partial<ConferenceClientOptions> = {},
): HeadlessPage {
  let alive = true;
  let online = true;
  let asleep = false;
  let ringtones = 0;
  const microphones = new Set<SilentWebRtcSession>();
  /** Sockets of before a sleep are dead after it, also while they have not closed. */
  const dead = new Set<WebSocket>();
  const sockets = new Set<WebSocket>();
  const clock = createStoppableClock();
  const warnings: string[] = [];
  let webPhone: WebPhone | undefined;
  let takenInstanceId: string | undefined;
  function takeInstanceId(claimed: string): string {
    takenInstanceId = profile.freeInstanceIds?.pop() ?? claimed;
    return takenInstanceId;
  }

  class PageSocket extends simulator.WebSocket {
    constructor(url: string | URL) {
      super(url);
      sockets.add(this);
      this.addEventListener("close", () => sockets.delete(this));
    }

    override send(data: string): void {
      if (!dead.has(this)) super.send(data);
    }

    override dispatchEvent(event: Event): boolean {
      if (dead.has(this) && (asleep || event.type !== "close")) {
        if (event.type === "close") unheard.push(() => super.dispatchEvent(event));
        return true;
      }
      return super.dispatchEvent(event);
    }
  }
  /** Reports each close of a socket that happened during the sleep. */
  const unheard: (() => void)[] = [];
  vi.stubGlobal("WebSocket", PageSocket);
  const sdk = new SDK({
    server: simulator.server,
    clientId: simulator.clientId,
    fetch: ((input: Request, init?: RequestInit) => {
      if (!online) return Promise.reject(new TypeError("Failed to fetch"));
      return alive && !asleep ? simulator.fetch(input, init) : new Promise(() => undefined);
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
        // A page that is reloaded has the same id again.
        instanceId: takeInstanceId(instanceId),
        webRtcSessionFactory: () => {
          const media = createSilentWebRtcSession();
          microphones.add(media);
          return { ...media, dispose: () => void microphones.delete(media) };
        },
      });
      return webPhone;
    },
    ringtone: () => {
      ringtones += 1;
      return () => {
        ringtones -= 1;
      };
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
    get microphones() {
      return microphones.size;
    },
    get rings() {
      return ringtones > 0;
    },
    sleep() {
      asleep = true;
      for (const socket of sockets) dead.add(socket);
      clock.pause();
    },
    wake() {
      asleep = false;
      for (const report of unheard.splice(0)) report();
      clock.resume();
    },
    kill() {
      alive = false;
      if (takenInstanceId !== undefined) profile.freeInstanceIds?.push(takenInstanceId);
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

/** A clock whose timers never fire after `stop`, and fire after `resume` if they were due after `pause`. */
export function createStoppableClock(): Clock & { stop(): void; pause(): void; resume(): void } {
  const clock = createSystemClock();
  const timers = new Set<ReturnType<Clock["setTimeout"]>>();
  let alive = true;
  let paused = false;
  const due = new Map<ReturnType<Clock["setTimeout"]>, () => void>();
  return {
    now: () => clock.now(),
    setTimeout(callback, ms) {
      if (!alive) return { id: 0 };
      const timer = clock.setTimeout(() => {
        timers.delete(timer);
        if (paused) due.set(timer, callback);
        else callback();
      }, ms);
      timers.add(timer);
      return timer;
    },
    clearTimeout(timer) {
      if (timer) {
        timers.delete(timer);
        due.delete(timer);
      }
      clock.clearTimeout(timer);
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      for (const [timer, callback] of due) {
        due.delete(timer);
        callback();
      }
    },
    stop() {
      alive = false;
      for (const timer of timers) clock.clearTimeout(timer);
    },
  };
}
