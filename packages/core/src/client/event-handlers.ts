import { resumeHeld } from "../calls/hold-others.ts";
import { confirmEnd } from "../conference/verify-host.ts";
import type { NotificationHandlers } from "../notifications/source.ts";
import type { CallSessionLike } from "../phone/web-phone.ts";
import { checkCall } from "../reads/read-session.ts";
import type { LegFacts } from "../state/client-state.ts";
import { noteTrouble } from "../state/connection-loss.ts";
import type { ClientContext, Model } from "../state/context.ts";
import { fieldsOf, parseNotification, textOf } from "../telephony/parse.ts";
import { quietCalls } from "../telephony/telephony-state.ts";
import type { ConferenceState, LegEnd, PhoneState, SipLegState } from "../types.ts";
import { resyncAfterGap } from "./resync.ts";

/** Stages in which the host's leg is the one to be talked on. */
const JOINING = new Set<ConferenceState["status"]>(["joining", "rejoining"]);

/** Milliseconds that an event gets to come before it is taken for lost. */
const CHECK_AFTER = 3_000;

export interface ConnectionHandlers {
  notifications: NotificationHandlers;
  onPhoneState(state: PhoneState): void;
  onLeg(leg: LegFacts, session: CallSessionLike): void;
  onLegGone(sessionId: string, by: LegEnd): void;
}

/** What comes from outside, and what it changes: notifications, the phone's legs, lost connections. */
export function connectionHandlers(context: ClientContext): ConnectionHandlers {
  const { model, logger, clock } = context;
  let reportedMalformed = false;

  /** Looks closer where an event puts the host, or the conference, in question. */
  function checkHost(): void {
    const { conference, book } = model.state;
    if (!("sessionId" in conference)) return;
    const { sessionId, status } = conference;
    const { host, entries } = book.conferences.get(sessionId) ?? {};
    const isOut = host?.code === "disconnected";
    if (status === "active" || status === "reconnecting") {
      if (isOut || host?.partyId !== context.hostPartyId) confirmEnd(context, sessionId);
    } else if (status === "rejoinable") {
      const anybody = [...(entries?.values() ?? [])].some(({ state }) => state === "in");
      if (isOut || !anybody) confirmEnd(context, sessionId);
    }
  }

  return {
    notifications: {
      onNotification(notification) {
        context.log.add("event", eventName(notification), notification);
        const parsed = parseNotification(notification);
        if (parsed.kind === "malformed") {
          if (!reportedMalformed)
            logger.warn(`A notification makes no sense and was ignored: ${parsed.reason}.`);
          reportedMalformed = true;
          return;
        }
        if (parsed.kind !== "telephony") return;
        for (const event of parsed.events) model.apply({ type: "event", event });
        checkHost();
      },
      onOpen(gap) {
        if (gap) resyncAfterGap(context);
        else noteTrouble(model, { notifications: undefined });
      },
      onLost(attempt, nextTryAt) {
        // What is being read says nothing about the time from now on.
        context.gaps += 1;
        noteTrouble(model, { notifications: { attempt, nextTryAt } });
      },
    },

    onPhoneState(phone) {
      model.update({ phone });
      noteTrouble(model, {
        phone:
          phone.status === "reconnecting"
            ? { attempt: phone.attempt, nextTryAt: phone.nextTryAt }
            : undefined,
      });
    },

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
      if (invite.status === "answered" && invite.sessionId === leg.sessionId) {
        model.update({ invite: { ...invite, muted, held } });
      }
      if (hostLeg.status === "answered" && hostLeg.sessionId === leg.sessionId) {
        model.update({ hostLeg: { ...hostLeg, muted, held } });
      }
    },

    onLegGone(sessionId, by) {
      const legs = new Map(model.state.legs);
      legs.delete(sessionId);
      model.update({ legs });
      const { conference, invite, hostLeg } = model.state;
      const endedAt = clock.now();
      model.update({
        invite: endedLeg(invite, sessionId, by, endedAt),
        hostLeg: endedLeg(hostLeg, sessionId, by, endedAt),
      });
      forgetRecording(model, sessionId);
      const host =
        (conference.status === "active" || conference.status === "reconnecting") &&
        conference.sessionId === sessionId;
      if (host) confirmEnd(context, sessionId);
      else if (!JOINING.has(conference.status)) void resumeHeld(context);
      clock.setTimeout(() => checkEnd(context, sessionId), CHECK_AFTER);
    },
  };
}

/** The state of a leg after the end of the leg of that call, which may be another one. */
function endedLeg(leg: SipLegState, sessionId: string, by: LegEnd, endedAt: number): SipLegState {
  if (leg.status !== "answered" || leg.sessionId !== sessionId) return leg;
  const { target, answeredAt } = leg;
  return { status: "ended", target, by, answeredAt, endedAt };
}

function forgetRecording(model: Model, sessionId: string): void {
  if (!model.state.recordings.has(sessionId)) return;
  const recordings = new Map(model.state.recordings);
  recordings.delete(sessionId);
  model.update({ recordings });
}

/** "telephony/sessions": what a notification is about, in the log. */
function eventName(notification: unknown): string {
  const event = textOf(fieldsOf(notification)?.["event"]);
  return event?.replace(/^.*\/extension\/[^/]+\//, "") ?? "notification";
}

/** The phone's leg of a call is gone: unless an event has said why, the platform is asked. */
function checkEnd(context: ClientContext, callId: string): void {
  const { model, alive } = context;
  const isQuiet = quietCalls(model.state.book, model.state.book).some(({ id }) => id === callId);
  if (!alive.aborted && isQuiet && !model.state.legs.has(callId)) void checkCall(context, callId);
}
