import { placeLeg } from "../calls/place-leg.ts";
import { abortable, type ClockTimer, sleep } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { CallSessionLike } from "../phone/web-phone.ts";
import { readConference } from "../reads/read-session.ts";
import type { ClientState } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";

/** Limit of one INVITE. An answered one takes two or three seconds, most of them for ICE. */
const INVITE_TRY_MS = 12_000;
/** Pause before the second INVITE; doubles with each further one. */
const FIRST_PAUSE_MS = 1_000;
/** Interval between reads of the conference, in case the event of the host's join is lost. */
const READ_INTERVAL_MS = 2_000;
/** SIP statuses that may pass: timeouts, and those that sip-provision lists as `sipErrorCodes`. */
const RETRYABLE_SIP_CODES = new Set<number | undefined>([undefined, 408, 480, 500, 502, 503, 504]);

export interface JoinOptions {
  sessionId: string;
  voiceCallToken: string;
  /** When the join has to be complete, in milliseconds since the epoch. */
  until: number;
  startup: AbortController;
  /** Called before each INVITE, with its number from 1. */
  onAttempt?(attempt: number): void;
}

/**
 * Joins the host by INVITE, and waits for the platform's own word that the host is in. Transient
 * refusals are retried until `until`; then it rejects with "join-timeout".
 */
export async function joinAsHost(context: ClientContext, options: JoinOptions): Promise<void> {
  const { clock } = context;
  const { sessionId, until, startup } = options;
  const deadline = clock.setTimeout(() => startup.abort(errors.joinTimeout()), until - clock.now());
  try {
    const leg = await inviteUntilAnswered(context, options);
    leg.on("disposed", () => startup.abort(errors.inviteRefused("ended")));
    await hostIsIn(context, sessionId, startup.signal);
  } finally {
    clock.clearTimeout(deadline);
  }
}

async function inviteUntilAnswered(
  context: ClientContext,
  { voiceCallToken, until, startup: { signal }, onAttempt }: JoinOptions,
): Promise<CallSessionLike> {
  const { clock, phone, model } = context;
  let pause = FIRST_PAUSE_MS;
  for (let attempt = 1; ; attempt += 1) {
    onAttempt?.(attempt);
    // The web phone waits forever for the answer to an INVITE on a dead socket.
    await model.until((state) => state.phone.status !== "reconnecting", signal);
    try {
      await abortable(signal, phone.ready());
      return await placeLeg(context, {
        target: voiceCallToken,
        timeoutMs: Math.min(INVITE_TRY_MS, until - clock.now()),
        signal,
        onState: (hostLeg) => model.update({ hostLeg }),
      });
    } catch (error) {
      if (signal.aborted || !isRetryableInvite(error)) throw error;
    }
    await abortable(signal, sleep(clock, pause));
    pause *= 2;
  }
}

function isRetryableInvite(error: unknown): boolean {
  return hasCode(error, "invite-refused", "network") && RETRYABLE_SIP_CODES.has(error.sipCode);
}

/** Waits for the event of the host's join, or finds the host by reading the conference. */
async function hostIsIn(
  context: ClientContext,
  sessionId: string,
  signal: AbortSignal,
): Promise<void> {
  const { model, clock } = context;
  let timer: ClockTimer | undefined;
  const readLater = (): void => {
    timer = clock.setTimeout(() => {
      readConference(context, sessionId)
        .catch(() => undefined)
        .finally(() => {
          if (!signal.aborted && !isHostIn(model.state, sessionId)) readLater();
        });
    }, READ_INTERVAL_MS);
  };
  readLater();
  try {
    await model.until((state) => isHostIn(state, sessionId), signal);
  } finally {
    clock.clearTimeout(timer);
  }
}

/** The host's party has to be that of this page's leg, since an earlier join may still be listed. */
function isHostIn({ telephony, legs }: ClientState, sessionId: string): boolean {
  const host = telephony.conferences.get(sessionId)?.host;
  const { partyId = host?.partyId } = legs.get(sessionId) ?? {};
  return host?.code === "answered" && host.partyId === partyId;
}
