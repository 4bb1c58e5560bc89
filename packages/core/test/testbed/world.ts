import {
  createSilentWebRtcSession,
  type HeadlessSimulator,
  type Rules,
  type SilentWebRtcSession,
  startHeadlessSimulator,
} from "@rc-conference/simulator/headless";
import { SDK } from "@ringcentral/sdk";
import WebPhone from "ringcentral-web-phone";
import { vi } from "vitest";
import type { ConferenceClient } from "../../src/client/conference-client.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import { keepConnecting } from "../../src/react/keep-connecting.ts";
import { type BrowserProfile, createProfile, createStoppableClock } from "./headless-page.ts";
import { createRandom } from "./seeded-random.ts";
import { Timeline } from "./timeline.ts";

/** Time after which the connections of a sleeping machine are given up. */
const CONNECTIONS_LAST_MS = 20_000;
const DESK_RETRY_MS = 3_000;
const LOGIN_RETRY_MS = 5_000;

/** A tab of the agent's browser, with a client and a web phone. */
export interface Tab {
  readonly client: ConferenceClient;
  /** Undefined until the client makes it. */
  readonly webPhone: WebPhone | undefined;
  /** Number of live microphone tracks. */
  readonly microphones: number;
  /** Whether the ringtone or the ringback tone plays. */
  readonly sounds: boolean;
}

interface OpenTab extends Tab {
  readonly profile: BrowserProfile;
  connect(): Promise<void>;
  kill(): void;
}

/** An agent with a browser and a desk phone, and the platform. Time and chance are those of a seed. */
export interface World {
  readonly simulator: HeadlessSimulator;
  readonly timeline: Timeline;
  readonly tabs: readonly Tab[];
  /** The agent's other device; undefined until it is used. */
  readonly desk: WebPhone | undefined;
  /** Registers the agent's other device, unless it is registered. */
  useDesk(): Promise<WebPhone>;
  openTab(): void;
  /** Closes a tab without any notice. */
  closeTab(index: number): void;
  reloadTab(index: number): void;
  /** Puts the agent's machine to sleep. Its timers stop, and its sockets die unnoticed after a while. */
  sleep(ms: number): Promise<void>;
  /** Refuses the agent's machine everything for `ms` milliseconds: sockets, and REST with 503. */
  breakNetwork(ms: number): void;
  /** Requests something as another client of the agent does, whom an outage does not concern. */
  requestElsewhere(method: string, path: string, body?: unknown): Promise<void>;
  close(): Promise<void>;
}

/** Opens a world with one tab, which is connected. Replaces timers, Date and WebSocket until it is closed. */
export async function openWorld(seed: number, rules: Partial<Rules>): Promise<World> {
  const timeline = new Timeline(Date.UTC(2026, 0, 1));
  timeline.install();
  vi.spyOn(Math, "random").mockImplementation(createRandom(seed));
  const simulator = startHeadlessSimulator({
    seed,
    rules,
    rateLimits: false,
    clock: timeline.platform,
  });
  const agent = simulator.extensions[0];
  if (!agent) throw new Error("The simulator has no extension.");
  const { jwt } = agent;
  const { localStorage } = createProfile();
  const tabs: OpenTab[] = [];
  /** The sockets of each tab, by the name that the tab puts before the host. */
  const socketsOf = new Map<string, Set<{ wake(): void; close(): void }>>();
  const awakened: (() => void)[] = [];
  let desk: WebPhone | undefined;
  let outageEnds = 0;

  class WorldSocket extends simulator.WebSocket {
    readonly #missed: Event[] = [];
    readonly #isOfTab: boolean;

    constructor(url: string | URL) {
      const { tab, address } = withoutTab(String(url));
      super(address);
      const sockets = socketsOf.get(tab);
      this.#isOfTab = sockets !== undefined;
      if (!sockets) return;
      sockets.add(this);
      this.addEventListener("close", () => sockets.delete(this));
    }

    override send(data: string): void {
      timeline.noteActivity();
      super.send(data);
    }

    override dispatchEvent(event: Event): boolean {
      timeline.noteActivity();
      if (!this.#isOfTab || !timeline.asleep) return super.dispatchEvent(event);
      this.#missed.push(event);
      return true;
    }

    /** Delivers what arrived during the sleep; of a connection that died, its end alone. */
    wake(): void {
      const missed = this.#missed.splice(0);
      const end = missed.find(({ type }) => type === "close");
      for (const event of end ? [end] : missed) super.dispatchEvent(event);
    }
  }
  vi.stubGlobal("WebSocket", WorldSocket);

  async function fetchFor(name: string, request: Request, init?: RequestInit): Promise<Response> {
    const sentAt = timeline.platform.now();
    timeline.noteActivity();
    try {
      const response = await simulator.fetch(request, init);
      if (timeline.asleep) {
        await new Promise<void>((resolve) => void awakened.push(resolve));
        if (timeline.platform.now() - sentAt > CONNECTIONS_LAST_MS) {
          throw new TypeError("The network was suspended.");
        }
      }
      if (!request.url.endsWith("/wstoken")) return response;
      const { status, headers } = response;
      const body = (await response.text()).replace("wss://", `wss://${name}.`);
      return new Response(body, { status, headers });
    } finally {
      timeline.noteActivity();
    }
  }

  let opened = 0;
  function createTab(slot: number, profile: BrowserProfile): OpenTab {
    opened += 1;
    const name = `tab${opened}`;
    const sockets = new Set<{ wake(): void; close(): void }>();
    socketsOf.set(name, sockets);
    const clock = createStoppableClock();
    const live = new Set<SilentWebRtcSession>();
    let alive = true;
    let playing = 0;
    let webPhone: WebPhone | undefined;
    let stopConnecting = (): void => undefined;
    const sound = (): (() => void) => {
      playing += 1;
      return () => {
        playing -= 1;
      };
    };
    const sdk = new SDK({
      server: simulator.server,
      clientId: simulator.clientId,
      fetch: ((request: Request, init?: RequestInit) =>
        alive ? fetchFor(name, request, init) : new Promise(() => undefined)) as typeof fetch,
      Request,
      Response,
      Headers,
      localStorage: localStorage as Storage,
    });
    const client = createConferenceClient({
      platform: sdk.platform(),
      clock,
      storage: profile.localStorage,
      tabStorage: profile.sessionStorage,
      ringtone: sound,
      ringback: sound,
      createWebPhone: ({ sipInfo }) => {
        const { outboundProxy, outboundProxyBackup } = sipInfo;
        webPhone = new WebPhone({
          sipInfo: {
            ...sipInfo,
            outboundProxy: `${name}.${outboundProxy}`,
            outboundProxyBackup: `${name}.${outboundProxyBackup}`,
          } as never,
          // A page that was reloaded has the id of the page before it, which this process still knows.
          instanceId: `00000000-0000-4000-8000-00000000000${slot}`,
          webRtcSessionFactory: () => {
            const session = createSilentWebRtcSession();
            live.add(session);
            return { ...session, dispose: () => void live.delete(session) };
          },
        });
        return webPhone;
      },
      logger: { debug: () => undefined, warn: () => undefined, error: () => undefined },
    });
    async function logIn(): Promise<boolean> {
      try {
        if (!(await sdk.platform().loggedIn())) await sdk.platform().login({ jwt });
        return true;
      } catch {
        return false;
      }
    }
    return {
      client,
      profile,
      get webPhone() {
        return webPhone;
      },
      get microphones() {
        return live.size;
      },
      get sounds() {
        return playing > 0;
      },
      async connect() {
        // The login belongs to the app, which tries again during an outage.
        if (!(await logIn())) {
          setTimeout(() => alive && void this.connect(), LOGIN_RETRY_MS);
        } else if (alive) stopConnecting = keepConnecting(client);
      },
      kill() {
        alive = false;
        stopConnecting();
        clock.stop();
        for (const socket of sockets) socket.close();
        socketsOf.delete(name);
      },
    };
  }

  async function keepDeskRegistered(phone: WebPhone): Promise<void> {
    if (phone.disposed) return;
    const registered = phone.start().catch(() => undefined);
    const { wsc } = phone.sipClient as { wsc?: WebSocket };
    wsc?.addEventListener(
      "close",
      () => void setTimeout(() => void keepDeskRegistered(phone), DESK_RETRY_MS),
      { once: true },
    );
    await registered;
  }

  async function sendElsewhere(method: string, path: string, body?: unknown): Promise<void> {
    const login = await simulator.fetch(`${simulator.server}/restapi/oauth/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
        assertion: jwt,
        client_id: simulator.clientId,
      }),
    });
    const { access_token: token } = (await login.json()) as { access_token: string };
    await simulator.fetch(`${simulator.server}/restapi/v1.0/account/~${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async function requestElsewhere(method: string, path: string, body?: unknown): Promise<void> {
    // The faults concern the agent's machine only.
    const faults = simulator.faults.active;
    simulator.faults.clear();
    // A platform that restarts refuses everybody.
    await sendElsewhere(method, path, body).catch(() => undefined);
    for (const { lasts, ...fault } of faults) {
      const left = outageEnds - timeline.platform.now();
      if (lasts === undefined) simulator.faults.add(fault);
      else if (left > 0) simulator.faults.add({ ...fault, lasts: left });
    }
    timeline.noteActivity();
  }

  const first = createTab(1, { ...createProfile(), localStorage });
  tabs.push(first);
  const connecting = first.connect();
  for (let waited = 0; !first.client.connected && waited < 10_000; waited += 100) {
    await timeline.advance(10);
  }
  await connecting;

  return {
    simulator,
    timeline,
    tabs,
    get desk() {
      return desk;
    },
    async useDesk() {
      if (desk) return desk;
      desk = new WebPhone({
        sipInfo: simulator.sipInfo(agent),
        instanceId: "00000000-0000-4000-8000-000000000009",
        webRtcSessionFactory: () => createSilentWebRtcSession(),
      });
      void keepDeskRegistered(desk);
      await timeline.advance(100);
      return desk;
    },
    openTab() {
      const tab = createTab(tabs.length + 1, { ...createProfile(), localStorage });
      tabs.push(tab);
      void tab.connect().catch(() => undefined);
    },
    closeTab(index) {
      tabs.splice(index, 1)[0]?.kill();
    },
    reloadTab(index) {
      const before = tabs[index];
      if (!before) return;
      before.kill();
      const tab = createTab(index + 1, before.profile);
      tabs[index] = tab;
      void tab.connect().catch(() => undefined);
    },
    async sleep(ms) {
      const sockets = [...socketsOf.values()].flatMap((each) => [...each]);
      await timeline.takeTurns();
      timeline.sleep();
      await timeline.advance(Math.min(ms, CONNECTIONS_LAST_MS), 1_000);
      if (ms > CONNECTIONS_LAST_MS) {
        for (const socket of sockets) socket.close();
        await timeline.advance(ms - CONNECTIONS_LAST_MS, 5_000);
      }
      timeline.wake();
      for (const socket of sockets) socket.wake();
      for (const resolve of awakened.splice(0)) resolve();
      await timeline.takeTurns();
    },
    breakNetwork(ms) {
      outageEnds = timeline.platform.now() + ms;
      const { faults } = simulator;
      faults.add({ name: "sipRefused", lasts: ms });
      faults.add({ name: "gatewayRefused", lasts: ms });
      faults.add({ name: "restStatus", status: 503, lasts: ms });
      faults.dropSipSockets();
      faults.dropGatewaySockets();
    },
    requestElsewhere,
    async close() {
      for (const tab of tabs) tab.kill();
      if (desk) void desk.dispose().catch(() => undefined);
      await timeline.advance(100);
      await simulator.stop();
      timeline.clear();
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    },
  };
}

/** Splits "wss://tab1.host/path" into the tab's name and the address without it. */
function withoutTab(url: string): { tab: string; address: string } {
  const [, tab = ""] = /^wss:\/\/(tab\d+)\./.exec(url) ?? [];
  return { tab, address: tab === "" ? url : url.replace(`//${tab}.`, "//") };
}
