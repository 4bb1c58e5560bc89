import { finishConference } from "./actions/finish-conference.ts";
import { checkCall, getTelephonySession } from "./actions/get-telephony-session.ts";
import { resumeHeld } from "./actions/hold-others.ts";
import type { LegFacts } from "./conference/state.ts";
import type { ClientContext } from "./context.ts";
import { ConferenceError } from "./errors/conference-error.ts";
import type { NotificationHandlers } from "./notifications/source.ts";
import type { CallSessionLike } from "./phone/web-phone.ts";
import { quietCalls } from "./telephony/book.ts";
import { parseNotification } from "./telephony/parse.ts";
import type { PhoneState } from "./types.ts";

/** Milliseconds that an event gets to come before it is taken for lost. */
const CHECK_AFTER = 3_000;

interface Trouble {
  attempt: number;
  nextTryAt: number | undefined;
}

export interface ConnectionHandlers {
  notifications: NotificationHandlers;
  onPhoneState(state: PhoneState): void;
  onLeg(leg: LegFacts, session: CallSessionLike): void;
  onLegGone(sessionId: string): void;
}

/** What comes from outside, and what it changes: notifications, the phone's legs, lost connections. */
export function connectionHandlers(context: ClientContext): ConnectionHandlers {
  const { model, logger, clock } = context;
  const trouble: { notifications?: Trouble | undefined; phone?: Trouble | undefined } = {};
  let reportedMalformed = false;

  function showTrouble(): void {
    const { conference } = model.state;
    if (conference.status !== "active" && conference.status !== "reconnecting") return;
    const { sessionId, startedAt, muted, held } = conference;
    const running = { sessionId, startedAt, muted, held };
    const lost = trouble.phone ? "phone" : "notifications";
    const now = trouble.phone ?? trouble.notifications;
    model.update({
      conference: now
        ? { ...running, status: "reconnecting", lost, ...now }
        : { ...running, status: "active" },
    });
  }

  function checkHost(): void {
    const { conference, book } = model.state;
    if (conference.status !== "active" && conference.status !== "reconnecting") return;
    if (book.conferences.get(conference.sessionId)?.host?.code === "disconnected") {
      finishConference(context, "endedByPlatform");
    }
  }

  return {
    notifications: {
      onNotification(notification) {
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
        trouble.notifications = undefined;
        showTrouble();
        if (gap)
          context
            .resync({ afterGap: true })
            .then(checkHost, () => logger.warn("The calls could not be read after a gap."));
      },
      onLost(attempt, nextTryAt) {
        trouble.notifications = { attempt, nextTryAt };
        showTrouble();
      },
    },

    onPhoneState(phone) {
      trouble.phone =
        phone.status === "reconnecting"
          ? { attempt: phone.attempt, nextTryAt: phone.nextTryAt }
          : undefined;
      model.update({ phone });
      showTrouble();
    },

    onLeg(leg, session) {
      const { conference, invite } = model.state;
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
    },

    onLegGone(sessionId) {
      const legs = new Map(model.state.legs);
      legs.delete(sessionId);
      model.update({ legs });
      const { conference, invite } = model.state;
      if (invite.status === "answered" && invite.sessionId === sessionId) {
        model.update({ invite: { status: "ended", target: invite.target, by: "them" } });
      }
      const host =
        (conference.status === "active" || conference.status === "reconnecting") &&
        conference.sessionId === sessionId;
      if (host) void confirmEnd(context, sessionId);
      else if (conference.status !== "joining") void resumeHeld(context);
      clock.setTimeout(() => checkEnd(context, sessionId), CHECK_AFTER);
    },
  };
}

/** The phone's leg of a call is gone: unless an event has said why, the platform is asked. */
function checkEnd(context: ClientContext, callId: string): void {
  const { model, alive } = context;
  const isQuiet = quietCalls(model.state.book, model.state.book).some(({ id }) => id === callId);
  if (!alive.aborted && isQuiet && !model.state.legs.has(callId)) void checkCall(context, callId);
}

/** The host's leg is gone: the platform says whether the conference is. */
async function confirmEnd(context: ClientContext, sessionId: string): Promise<void> {
  const { model } = context;
  try {
    const { parties } = await getTelephonySession(context, { sessionId, isConference: true });
    const own = parties.filter(({ extensionId }) => extensionId === model.state.book.extensionId);
    if (own.some(({ code }) => code !== "disconnected")) return;
  } catch (error) {
    if (!(error instanceof ConferenceError) || error.code !== "unknown-session") return;
  }
  finishConference(context, "endedByPlatform");
}
