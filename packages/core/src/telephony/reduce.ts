import { withConferenceOver, withHostOut } from "./conference-over.ts";
import { type PartyEvent } from "./event.ts";
import {
  withBringIn,
  withDeparture,
  withEntry,
  withoutJoining,
  withRemoval,
} from "./participant-entries.ts";
import { reduceEvent } from "./reduce-event.ts";
import {
  partyFromSnapshot,
  reduceCallSession,
  reduceConferenceSession,
  reducePresence,
  type Snapshot,
} from "./reduce-snapshot.ts";
import { withinLimits } from "./retention.ts";
import { type PresenceCall, type SessionSnapshot } from "./snapshot.ts";
import {
  conferenceOf,
  type TelephonyState,
  UNKNOWN_ADDRESS,
  withCall,
  withConference,
} from "./telephony-state.ts";

/** Everything that can change the telephony state. `at` is in milliseconds since the epoch. */
export type TelephonyInput =
  | { type: "identity"; extensionId: string }
  | { type: "event"; event: PartyEvent }
  /** The platform lists at most seven calls, so that a call that is not listed need not be over. */
  | ({ type: "presence"; calls: readonly PresenceCall[] } & Snapshot)
  | ({ type: "call"; session: SessionSnapshot } & Snapshot)
  | ({ type: "conference"; session: SessionSnapshot } & Snapshot)
  /** This client left the conference, in which the others may stay. */
  | { type: "hostLeft"; conferenceId: string; at: number }
  /** The platform no longer knows the call or the conference, or this client ended the conference. */
  | { type: "over"; callId: string; at: number }
  /** A bring-in was accepted. Its response names the new party, and the host instead of the participant. */
  | { type: "broughtIn"; conferenceId: string; callId: string; partyId: string }
  /** An accepted bring-in came to nothing, and its call goes on. An event may still report a late join. */
  | { type: "bridgeFailed"; conferenceId: string; callId: string }
  /** The platform changed a participant's party for this client. `at` is the client's clock. */
  | {
      type: "participantChanged";
      conferenceId: string;
      callId: string;
      change: { muted?: boolean; isolated?: boolean };
      at: number;
    }
  /** The calls from which parties of a conference came, by party id, as this tab remembers them. */
  | { type: "origins"; conferenceId: string; origins: ReadonlyMap<string, string> }
  /** The platform accepted the removal of a participant. */
  | { type: "removed"; conferenceId: string; callId: string; at: number }
  /** The web phone has a leg of a call that no event or snapshot has reported yet. */
  | {
      type: "leg";
      sessionId: string;
      partyId: string;
      direction: "inbound" | "outbound";
      phoneNumber: string | undefined;
      at: number;
    };

/** The next telephony state. Pure and idempotent: the same input a second time changes nothing. */
export function reduce(telephony: TelephonyState, input: TelephonyInput): TelephonyState {
  const next = reduceInput(telephony, input);
  const hasGrown =
    next.calls.size > telephony.calls.size || next.conferences.size > telephony.conferences.size;
  return hasGrown ? withinLimits(next, timeOf(input)) : next;
}

function timeOf(input: TelephonyInput): number | undefined {
  if (input.type === "event") return input.event.at;
  return "at" in input ? input.at : undefined;
}

function reduceInput(telephony: TelephonyState, input: TelephonyInput): TelephonyState {
  switch (input.type) {
    case "identity":
      return telephony.extensionId === input.extensionId
        ? telephony
        : { ...telephony, extensionId: input.extensionId };
    case "event":
      return reduceEvent(telephony, input.event);
    case "presence":
      return reducePresence(telephony, input.calls, input);
    case "call":
      return reduceCallSession(telephony, input.session, input);
    case "conference":
      return reduceConferenceSession(telephony, input.session, input);
    case "over":
      return telephony.conferences.has(input.callId)
        ? withConferenceOver(telephony, input.callId, input.at)
        : withDeparture(telephony, input.callId, input.at);
    case "hostLeft":
      return withHostOut(telephony, input.conferenceId, input.at);
    case "broughtIn":
      return withBringIn(telephony, input.conferenceId, input.callId, input.partyId);
    case "bridgeFailed":
      return withoutJoining(telephony, input.conferenceId, input.callId);
    case "participantChanged":
      return withEntry(telephony, input.conferenceId, input.callId, (entry) => ({
        ...entry,
        ...input.change,
        changedAt: input.at,
      }));
    case "origins":
      return withConference(telephony, {
        ...conferenceOf(telephony, input.conferenceId),
        origins: input.origins,
      });
    case "removed":
      return withRemoval(telephony, input.conferenceId, input.callId, input.at);
    case "leg":
      return reducePhoneLeg(telephony, input);
  }
}

function reducePhoneLeg(
  telephony: TelephonyState,
  leg: Extract<TelephonyInput, { type: "leg" }>,
): TelephonyState {
  if (telephony.conferences.has(leg.sessionId)) return telephony;
  const { partyId } = leg;
  const call = telephony.calls.get(leg.sessionId);
  if (call) {
    return call.legPartyId === partyId
      ? telephony
      : withCall(telephony, { ...call, legPartyId: partyId });
  }
  return withCall(telephony, {
    id: leg.sessionId,
    parties: new Map([
      [
        leg.partyId,
        {
          ...partyFromSnapshot(
            undefined,
            { id: leg.partyId, direction: leg.direction, code: "proceeding" },
            leg.at,
          ),
          remote: { ...UNKNOWN_ADDRESS, phoneNumber: leg.phoneNumber },
        },
      ],
    ]),
    legPartyId: partyId,
    startedAt: leg.at,
    answeredAt: undefined,
  });
}
