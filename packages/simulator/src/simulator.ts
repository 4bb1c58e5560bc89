import { sequenceDiagram } from "./diagram.ts";
import { type Fault, type FaultName, Faults } from "./faults/faults.ts";
import { WireLog } from "./log.ts";
import type { MediaEngine } from "./media/ports.ts";
import { Gateway } from "./notifications/gateway.ts";
import { NotificationRouter } from "./notifications/notification-router.ts";
import { subscriptionRoutes } from "./notifications/subscription-routes.ts";
import { Webhooks } from "./notifications/webhooks.ts";
import type { Simulator, SimulatorOptions } from "./options.ts";
import { scopeClock, systemClock } from "./platform/clock.ts";
import {
  type Extension,
  type Person,
  SimulatorError,
  type TelephonyPlatform,
} from "./platform/contract.ts";
import { createIds } from "./platform/ids.ts";
import { createTelephonyPlatform } from "./platform/index.ts";
import { AccountRoutes } from "./rest/account.ts";
import { OAuth } from "./rest/oauth.ts";
import { DEFAULT_LIMITS, RateMeter } from "./rest/rates.ts";
import { ALL_SCOPES } from "./rest/route.ts";
import { RestServer } from "./rest/server.ts";
import { SipServer } from "./sip/server.ts";

/** Addresses at which clients reach the three protocols. */
export interface Addresses {
  /** "https://host:port" */
  server: string;
  /** "wss://host:port/ws" */
  gateway: string;
  /** "host:port", for the web phone's `outboundProxy`. */
  sipProxy: string;
}

/** The simulator without a transport, which the entries for Node, the browser and headless use add. */
export interface SimulatorCore {
  readonly rest: RestServer;
  readonly sip: SipServer;
  readonly gateway: Gateway;
  readonly oauth: OAuth;
  readonly account: AccountRoutes;
  readonly platform: TelephonyPlatform;
  readonly simulator: Omit<Simulator, "stop">;
  close(): Promise<void>;
}

export function createSimulatorCore(
  options: SimulatorOptions,
  media: MediaEngine,
  addresses: Addresses,
): SimulatorCore {
  const clock = scopeClock(options.clock ?? systemClock);
  const seed = options.seed ?? 1;
  if (!Number.isSafeInteger(seed)) {
    throw new SimulatorError(
      `The seed ${String(seed)} is not a whole number. Give one, such as 1.`,
    );
  }
  const ids = createIds(seed);
  // Faults draw from their own generator, so that a fault does not change later ids.
  const faultRandom = createIds(seed + 1);
  const faults = new Faults(clock, faultRandom.random);
  const log = new WireLog(() => clock.now(), options.logSize);
  const platform = createTelephonyPlatform({
    clock,
    ids,
    media,
    rules: options.rules,
    sounds: options.sounds,
    extensions: options.extensions,
    people: options.people,
  });
  const clientClock = clock.clientClock ?? clock;
  const limits = options.rateLimits === false ? undefined : options.rateLimits;
  const rates = new RateMeter(
    clientClock,
    options.rateLimits === false ? undefined : { ...DEFAULT_LIMITS, ...limits },
  );
  const scopes = options.scopes ?? ALL_SCOPES;
  const oauth = new OAuth({
    platform,
    clock: clientClock,
    ids,
    gatewayUri: addresses.gateway,
    lifetimes: options.lifetimes,
    rates,
    scopes,
  });
  const account = new AccountRoutes({ platform, features: options.features, ...addresses });
  const router = new NotificationRouter((extension, presence) =>
    account.presence(extension, presence),
  );
  const gateway = new Gateway({
    platform,
    clock,
    ids,
    faults,
    rates,
    log,
    limits: options.gatewayLimits,
    owner: (token) => oauth.gatewayOwner(token),
    router,
  });
  const webhooks = new Webhooks({ platform, clock, clientClock, ids, router });
  const rest = new RestServer({
    platform,
    clock,
    oauth,
    account,
    routes: subscriptionRoutes(gateway, webhooks),
    rates,
    scopes,
    faults,
    errorShape: options.errorShape ?? "full",
    log,
  });
  const sip = new SipServer({ platform, clock, ids, media, faults, log });

  function person(name: string, phoneNumber?: string): Person {
    const known = platform.person(name);
    if (known && (phoneNumber === undefined || known.phoneNumber === phoneNumber)) return known;
    if (phoneNumber === undefined) {
      throw new SimulatorError(
        `There is no person named ${name}. Give a phone number as well to add them.`,
      );
    }
    return platform.addPerson({ name, phoneNumber });
  }

  function until(condition: () => boolean, within = 30_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        stop();
        clock.clearTimeout(timer);
        settle();
      };
      const stop = platform.onChange(() => {
        if (condition()) finish(resolve);
      });
      const timer = clock.setTimeout(() => {
        const reason = `The condition did not hold within ${within} ms.`;
        finish(() => reject(new SimulatorError(reason)));
      }, within);
      if (condition()) finish(resolve);
    });
  }

  function restart(downFor: number): void {
    const setDown = (down: boolean): void => {
      for (const server of [rest, sip, gateway]) server.down = down;
    };
    setDown(true);
    sip.dropSockets({ forget: true });
    gateway.dropSockets({ forget: true });
    clientClock.setTimeout(() => setDown(false), downFor);
  }

  function knownExtension(key: string): Extension {
    const extension = platform.findExtension(key);
    if (extension) return extension;
    throw new SimulatorError(`There is no extension "${key}". Give the name or number of one.`);
  }

  return {
    rest,
    sip,
    gateway,
    oauth,
    account,
    platform,
    simulator: {
      server: addresses.server,
      clientId: oauth.clientId,
      extensions: platform.extensions,
      get people() {
        return platform.people;
      },
      person,
      state: () => ({
        ...platform.state(),
        registrations: sip.registrations(),
        dialogs: sip.dialogs(),
        gatewaySockets: gateway.sockets,
      }),
      log: () => log.entries,
      diagram: (diagramOptions) => sequenceDiagram(log.entries, diagramOptions),
      counts: () => ({
        ...platform.counts(),
        ...sip.counts,
        ...media.counts,
        timers: clock.pending,
        gatewaySockets: gateway.sockets,
        registrations: sip.registrations().length,
      }),
      wait: (ms) => new Promise((resolve) => void clock.setTimeout(resolve, ms)),
      until,
      subscribe: (listener) => platform.onChange(listener),
      faults: {
        get active() {
          return faults.active;
        },
        add: (fault: Fault) => faults.add(fault),
        clear(name?: FaultName) {
          faults.clear(name);
          if (name === undefined) sip.blockAudio(undefined);
        },
        dropGatewaySockets: (drop) => gateway.dropSockets(drop),
        dropSipSockets: () => sip.dropSockets(),
        revokeTokens: () => oauth.revokeAll(),
        restart: ({ downFor = 1_000 } = {}) => restart(downFor),
        blockAudio: (direction, { extension } = {}) =>
          sip.blockAudio(
            direction,
            extension === undefined ? undefined : knownExtension(extension),
          ),
      },
    },
    async close() {
      sip.close();
      gateway.close();
      webhooks.close();
      platform.close();
      clock.clearAll();
      await media.close();
    },
  };
}
