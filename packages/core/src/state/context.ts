import type { Clock } from "../clock.ts";
import type { EventLog } from "../event-log.ts";
import type { NotificationSource } from "../notifications/source.ts";
import type { ChosenDevices } from "../phone/chosen-devices.ts";
import type { HostLock } from "../phone/host-lock.ts";
import type { Phone } from "../phone/phone.ts";
import type { Logger } from "../types.ts";
import type { Wire } from "../wire.ts";
import type { PendingDial } from "./client-state.ts";
import type { ConferenceStorage } from "./conference-storage.ts";
import type { Model } from "./model.ts";

/**
 * What to do about a conference that runs without this page, as after a reload. "auto" rejoins a
 * conference whose host's leg this tab lost, and offers any other as "rejoinable": the host may have left it,
 * or be in it from another device. "ask" offers all of them; "never" ignores them.
 */
export type RejoinPolicy = "auto" | "ask" | "never";

/** Everything that the functions behind a client share. Internal: apps hold a ConferenceClient. */
export interface ClientContext {
  readonly wire: Wire;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly log: EventLog;
  readonly devices: ChosenDevices;
  readonly model: Model;
  readonly phone: Phone;
  readonly notifications: NotificationSource;
  /** Connects phone and notifications and reads the identity; once, however often it is called. */
  connect(): Promise<void>;
  /** Aborts when the client is disposed of. */
  readonly alive: AbortSignal;
  /** Throws "disposed" once the client is disposed of. */
  assertAlive(): void;
  /** Aborts the start or the rejoin that is in progress; undefined while there is none. */
  startup: AbortController | undefined;
  readonly rejoin: RejoinPolicy;
  readonly storage: ConferenceStorage;
  readonly hostLock: HostLock;
  /** Ids of conferences that the user left, ended or dismissed. */
  readonly dismissed: Set<string>;
  /** The party of the host's leg in this page; after its end, that of the last leg. */
  hostPartyId: string | undefined;
  /** Whether this page lost the host's leg, which the platform did not end. */
  lostHostLeg: boolean;
  /** The conference whose host is being verified, and the end of that; undefined while none is. */
  verifyingHost: { readonly sessionId: string; readonly done: Promise<void> } | undefined;
  /** Ids of the calls about which the platform is to be asked again. */
  readonly verifyingCalls: Set<string>;
  /** Counts the gaps in the notifications. A resync stops when a newer gap outdates it. */
  gaps: number;
  /** Whether the phone's other calls are put on hold for the one that the agent talks on. */
  readonly holdsOthers: boolean;
  /** Settles with the last bring-in of the queue. */
  lastBringIn: Promise<void>;
  /** Cancels bring-ins that still wait for their turn, by call id. */
  readonly waiting: Map<string, AbortController>;
  /** Cancels the INVITE of `inviteToSip` that is in progress. */
  inviting: AbortController | undefined;
  /** Cancels the calls that `dialIntoConference` is placing. */
  readonly dialing: Map<PendingDial, AbortController>;
  /** Session ids of legs that were put on hold for another leg, and that resume when it ends. */
  readonly heldForAnother: Set<string>;
}
