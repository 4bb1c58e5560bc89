import { type Fault, type FaultName, Faults } from "./faults/faults.ts";
import type { WireLogEntry } from "./log.ts";
import type { MediaEngine } from "./media/ports.ts";
import { Gateway } from "./notifications/gateway.ts";
import type { Simulator, SimulatorOptions } from "./options.ts";
import { scopeClock, systemClock } from "./platform/clock.ts";
import { type Person, SimulatorError, type TelephonyPlatform } from "./platform/contract.ts";
import { createIds } from "./platform/ids.ts";
import { createTelephonyPlatform } from "./platform/index.ts";
import { AccountRoutes } from "./rest/account.ts";
import { OAuth } from "./rest/oauth.ts";
import { RestServer } from "./rest/server.ts";
import { SipServer } from "./sip/server.ts";

const MAX_LOG = 10_000;

/** Where the three faces are reached. */
export interface Addresses {
  /** "https://host:port" */
  server: string;
  /** "wss://host:port/ws" */
  gateway: string;
  /** "host:port", as the web phone's outboundProxy. */
  sipProxy: string;
}

/** Everything but the transport: Node and the page put sockets in front of it. */
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
      `The seed is ${String(seed)}, which is no whole number. Give one, such as 1.`,
    );
  }
  const ids = createIds(seed);
  const faults = new Faults();
  const entries: WireLogEntry[] = [];
  const log = (entry: WireLogEntry): void => {
    entries.push(entry);
    if (entries.length > MAX_LOG) entries.shift();
  };
  const platform = createTelephonyPlatform({
    clock,
    ids,
    media,
    rules: options.rules,
    extensions: options.extensions,
    people: options.people,
  });
  const oauth = new OAuth({ platform, clock, ids, gatewayUri: addresses.gateway });
  const account = new AccountRoutes({ platform, ...addresses });
  const rest = new RestServer({ platform, clock, oauth, account, faults, log });
  const gateway = new Gateway({
    platform,
    clock,
    ids,
    faults,
    log,
    owner: (token) => oauth.gatewayOwner(token),
    presence: (extension) => account.presence(extension, true),
  });
  const sip = new SipServer({ platform, clock, ids, media, faults, log });

  function person(name: string, phoneNumber?: string): Person {
    const known = platform.person(name);
    if (known && (phoneNumber === undefined || known.phoneNumber === phoneNumber)) return known;
    if (phoneNumber === undefined) {
      throw new SimulatorError(
        `Nobody here is called ${name}. Give a phone number as well to add them.`,
      );
    }
    return platform.addPerson({ name, phoneNumber });
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
        gatewaySockets: gateway.sockets,
      }),
      log: () => entries,
      subscribe: (listener) => platform.onChange(listener),
      faults: {
        get active() {
          return faults.active;
        },
        add: (fault: Fault) => faults.add(fault),
        clear: (name?: FaultName) => faults.clear(name),
        dropGatewaySockets: (drop) => gateway.dropSockets(drop),
        dropSipSockets: () => sip.dropSockets(),
        revokeTokens: () => oauth.revokeAll(),
      },
    },
    async close() {
      sip.close();
      gateway.close();
      platform.close();
      clock.clearAll();
      await media.close();
    },
  };
}
