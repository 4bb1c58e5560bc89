import { abortable, backoff } from "../clock.ts";
import { type ConferenceError, hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { isRetryable } from "../errors/is-retryable.ts";
import { checkMicrophone } from "../phone/microphone.ts";
import { readConference } from "../reads/read-session.ts";
import { hasJustBegun } from "../reads/snapshot-lag.ts";
import type { ClientContext } from "../state/context.ts";
import type { RejoinReason } from "../types.ts";
import { finishConference } from "./finish-conference.ts";
import { locateHost, reasonToAsk } from "./locate-host.ts";
import { hangUpHostLeg, joinAndActivate, runStartup } from "./startup.ts";

const REJOIN_TIMEOUT_MS = 38_000;

/**
 * Brings the host back into a conference that runs on. Rejects with "no-conference" unless the status
 * is "rejoinable". A failure returns to that status; when the conference is over, it becomes "ended". An
 * automatic rejoin rejects with "aborted" when the platform shows that the host has left, or is in elsewhere.
 */
export async function rejoin(
  context: ClientContext,
  { isAutomatic = false }: { isAutomatic?: boolean } = {},
): Promise<void> {
  const { model, clock, phone } = context;
  let before = model.state.conference;
  if (before.status !== "rejoinable") throw errors.noConference();
  const { sessionId, startedAt, reason } = before;

  await runStartup(
    context,
    async (startup) => {
      const { signal } = startup;
      model.update({ conference: { status: "rejoining", sessionId, startedAt, reason } });
      if (!phone.bringsOwnMedia) await abortable(signal, checkMicrophone());
      await abortable(signal, phone.ready());
      const { voiceCallToken, parties } = await abortable(
        signal,
        readConference(context, sessionId),
      );
      const asks = reasonToAsk(locateHost(context, sessionId, parties));
      if (isAutomatic && asks && before.status === "rejoinable") {
        before = { ...before, reason: asks };
        throw errors.aborted();
      }
      if (!voiceCallToken) throw errors.server();
      const until = clock.now() + REJOIN_TIMEOUT_MS;
      await joinAndActivate(context, startedAt, { sessionId, voiceCallToken, until, startup });
    },
    async (error) => {
      await hangUpHostLeg(context, sessionId);
      if (model.state.conference.status !== "rejoining" || before.status !== "rejoinable") return;
      const shown = error.code === "aborted" ? undefined : error;
      model.update({ conference: { ...before, error: shown } });
      if (isOver(context, error)) finishConference(context, "endedWhileAway");
    },
  );
}

/** Reasons for which the host's leg was lost by this page. */
const LOST = new Set<RejoinReason>(["reload", "legLost"]);

/**
 * Rejoins without being asked when the policy is "auto" and this page lost the host's leg, and retries while
 * the obstacle may pass. A host who left is not pulled back in, and one who is in from another device is
 * left there.
 */
export function rejoinAutomatically(context: ClientContext): void {
  const { model, clock, alive, logger } = context;
  const { conference } = model.state;
  if (context.rejoin !== "auto" || conference.status !== "rejoinable") return;
  const { sessionId } = conference;
  let attempt = 0;

  function tryOnce(): void {
    const { conference: current } = model.state;
    if (alive.aborted || context.dismissed.has(sessionId)) return;
    if (current.status !== "rejoinable" || current.sessionId !== sessionId) return;
    if (!LOST.has(current.reason)) return;
    rejoin(context, { isAutomatic: true }).catch((error: unknown) => {
      if (!isRetryableRejoin(context, error)) return;
      attempt += 1;
      logger.warn("The conference could not be rejoined; another try follows.");
      const { retryAt = 0 } = error;
      clock.setTimeout(tryOnce, Math.max(backoff(attempt), retryAt - clock.now()));
    });
  }
  tryOnce();
}

/** Whether the platform knows neither the conference nor its voiceCallToken any more. */
function isOver(context: ClientContext, error: ConferenceError): boolean {
  if (error.sipCode === 404) return true;
  return error.code === "unknown-session" && !hasJustBegun(context);
}

/** An INVITE without any answer may be answered later, and a new conference may be known later. */
function isRetryableRejoin(context: ClientContext, error: unknown): error is ConferenceError {
  return (
    isRetryable(error) ||
    (hasCode(error, "invite-refused") && !error.sipCode) ||
    (hasCode(error, "unknown-session") && hasJustBegun(context))
  );
}
