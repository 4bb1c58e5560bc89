import { resumeHeld } from "../calls/hold-others.ts";
import { setRecording } from "../conference/recording.ts";
import { checkHost, verifyHost } from "../conference/verify-host.ts";
import { fieldsOf, textOf, timeOf } from "../json.ts";
import type { NotificationHandlers } from "../notifications/source.ts";
import type { PhoneLeg } from "../phone/phone-leg.ts";
import type { CallSessionLike } from "../phone/web-phone.ts";
import { verifyCall } from "../reads/verify-call.ts";
import { verifyUntil } from "../reads/verify-until.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import { setConnectionLoss } from "../state/connection-loss.ts";
import type { ClientContext } from "../state/context.ts";
import type { PartyEvent } from "../telephony/event.ts";
import { parseNotification } from "../telephony/parse.ts";
import { callsUnchangedSince, isOnUnknownDevice } from "../telephony/telephony-state.ts";
import type { ConferenceState, LegEnd, PhoneState, SipLegState } from "../types.ts";
import { resyncAfterGap, resyncOnceMore } from "./resync.ts";

/** Statuses in which the agent is about to talk on the host's leg, so that no other leg resumes. */
const JOINING = new Set<ConferenceState["status"]>(["joining", "rejoining"]);

/** How long the event of a call's end may take after its leg ended. */
const END_EVENT_MS = 3_000;

export interface EventHandlers {
  notifications: NotificationHandlers;
  onPhoneState(state: PhoneState): void;
  onLeg(leg: PhoneLeg, session: CallSessionLike): void;
  onLegEnded(sessionId: string, by: LegEnd, isLost: boolean): void;
  onLegInDoubt(sessionId: string): void;
}

/** Handlers that turn notifications, the phone's legs and lost connections into changes of the state. */
export function createEventHandlers(context: ClientContext): EventHandlers {
  const { model, logger, clock } = context;
  let reportedMalformed = false;

  function reportMalformed(subject: string, explanation: string): void {
    if (!reportedMalformed) logger.warn(`A malformed ${subject} was ignored: ${explanation}.`);
    reportedMalformed = true;
  }

  return {
    notifications: {
      onNotification(notification) {
        context.log.add("event", eventName(notification), notification);
        const { serverTime } = context.wire;
        serverTime.learn(timeOf(fieldsOf(notification)?.["timestamp"]));
        const parsed = parseNotification(notification, serverTime.toLocal);
        if (parsed.kind === "malformed") reportMalformed("notification", parsed.explanation);
        if (parsed.kind !== "telephony") return;
        if (parsed.ignored) reportMalformed("party of a notification", parsed.ignored);
        for (const event of parsed.events) applyEvent(context, event);
        checkHost(context);
      },
      onOpen(gap) {
        if (gap) {
          resyncAfterGap(context);
          return;
        }
        setConnectionLoss(model, { notifications: undefined });
        // Events that were sent into a dead socket count as delivered, and a recovery does not repeat them.
        if (context.gaps > 0) resyncOnceMore(context);
      },
      onLost(attempt, nextTryAt) {
        // Snapshots in flight are stale once the socket drops.
        context.gaps += 1;
        setConnectionLoss(model, { notifications: { attempt, nextTryAt } });
      },
    },

    onPhoneState(phone) {
      const wasLost = model.state.connectionLosses.phone !== undefined;
      model.update({ phone });
      setConnectionLoss(model, {
        phone:
          phone.status === "reconnecting"
            ? { attempt: phone.attempt, nextTryAt: phone.nextTryAt }
            : undefined,
      });
      // A BYE or a CANCEL may have been missed meanwhile.
      if (wasLost && phone.status === "registered") {
        for (const sessionId of model.state.legs.keys()) verifyLeg(context, sessionId);
      }
    },

    onLegInDoubt: (sessionId) => verifyLeg(context, sessionId),

    onLeg(leg, session) {
      const { conference, invite, hostLeg } = model.state;
      model.update({ legs: new Map(model.state.legs).set(leg.sessionId, leg) });
      const isHost = session.remoteNumber.startsWith("conf_");
      if (!isHost && leg.partyId !== undefined) {
        model.apply({
          type: "leg",
          sessionId: leg.sessionId,
          partyId: leg.partyId,
          direction: session.direction,
          phoneNumber: session.remoteNumber,
          at: clock.now(),
        });
      }
      const { muted, held } = leg;
      if ("muted" in conference && conference.sessionId === leg.sessionId) {
        model.update({ conference: { ...conference, muted, held } });
      }
      for (const [name, state] of Object.entries({ invite, hostLeg })) {
        if (state.status === "answered" && state.sessionId === leg.sessionId) {
          model.update({ [name]: { ...state, muted, held } });
        }
      }
    },

    onLegEnded(sessionId, by, isLost) {
      const legs = new Map(model.state.legs);
      legs.delete(sessionId);
      model.update({ legs });
      const { conference, invite, hostLeg } = model.state;
      const endedAt = clock.now();
      model.update({
        invite: endLegState(invite, sessionId, by, endedAt),
        hostLeg: endLegState(hostLeg, sessionId, by, endedAt),
      });
      if (model.state.recordings.has(sessionId)) setRecording(context, sessionId, undefined);
      const isHost =
        (conference.status === "active" || conference.status === "reconnecting") &&
        conference.sessionId === sessionId;
      if (isHost) context.lostHostLeg = isLost;
      if (isHost) verifyHost(context, sessionId);
      else if (!JOINING.has(conference.status)) void resumeHeld(context);
      clock.setTimeout(() => verifyEnd(context, sessionId), END_EVENT_MS);
    },
  };
}

/** Applies an event. A call that it moves to another device is read until the party there is known. */
function applyEvent(context: ClientContext, event: PartyEvent): void {
  const { model } = context;
  const isUnknown = (): boolean => {
    const call = model.state.telephony.calls.get(event.sessionId);
    return call !== undefined && isOnUnknownDevice(call);
  };
  const wasUnknown = isUnknown();
  model.apply({ type: "event", event });
  if (!wasUnknown && isUnknown()) void verifyUntil(context, event.sessionId, () => !isUnknown());
}

/** The leg's next state when the leg of `sessionId` ends, which may be another one. */
function endLegState(
  leg: SipLegState,
  sessionId: string,
  by: LegEnd,
  endedAt: number,
): SipLegState {
  if (leg.status !== "answered" || leg.sessionId !== sessionId) return leg;
  const { target, answeredAt } = leg;
  return { status: "ended", target, by, answeredAt, endedAt };
}

/** The notification's name in the log, such as "telephony/sessions". */
function eventName(notification: unknown): string {
  const event = textOf(fieldsOf(notification)?.["event"]);
  return event?.replace(/^.*\/extension\/[^/]+\//, "") ?? "notification";
}

/** Asks the platform whether the call of a leg goes on. */
function verifyLeg(context: ClientContext, sessionId: string): void {
  if (conferenceIdOf(context.model.state) === sessionId) verifyHost(context, sessionId);
  else void verifyCall(context, sessionId);
}

/** Asks the platform about a call whose leg ended, unless an event has reported its end. */
function verifyEnd(context: ClientContext, callId: string): void {
  const { model, alive } = context;
  const { telephony, legs } = model.state;
  const isOpen = callsUnchangedSince(telephony, telephony).some(({ id }) => id === callId);
  if (!alive.aborted && isOpen && !legs.has(callId)) void verifyCall(context, callId);
}
