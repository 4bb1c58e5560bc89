import { placeLeg } from "../calls/place-leg.ts";
import { abortable, type Clock, type ClockTimer } from "../clock.ts";
import { ConferenceError, hasCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import type { CallSessionLike } from "../phone/web-phone.ts";
import { getTelephonySession } from "../reads/read-session.ts";
import type { ClientState } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";

/** Milliseconds for one INVITE: an answered one takes two or three seconds, most of them ICE. */
const TRY_LIMIT = 12_000;
/** Milliseconds before the next INVITE; doubled each time. */
const FIRST_PAUSE = 1_000;
/** Milliseconds between looks at the session, should the event that says so be lost. */
const LOOK_AGAIN = 2_000;
/** Refusals that may pass: time-outs, and the three that the platform lists as reasons to try again. */
const MAY_PASS = new Set<number | undefined>([undefined, 408, 480, 500, 502, 503, 504]);

export interface JoinOptions {
  sessionId: string;
  voiceCallToken: string;
  /** Milliseconds since the epoch: when there is no more time. */
  until: number;
  startup: AbortController;
  /** Before each INVITE, counted from 1. */
  onAttempt(attempt: number): void;
}

/**
 * Brings the host in by INVITE, and waits for the platform's own word that the host is there. Refusals
 * that may pass are tried again while the time lasts. Rejects with join-timeout when it is up.
 */
export async function joinAsHost(context: ClientContext, options: JoinOptions): Promise<void> {
  const { clock } = context;
  const { sessionId, until, startup } = options;
  const deadline = clock.setTimeout(() => startup.abort(errors.joinTimeout()), until - clock.now());
  try {
    const leg = await inviteWhileTimeLasts(context, options);
    leg.on("disposed", () => startup.abort(errors.inviteRefused("The phone system ended it.")));
    await hostIsIn(context, sessionId, startup.signal);
  } finally {
    clock.clearTimeout(deadline);
  }
}

async function inviteWhileTimeLasts(
  context: ClientContext,
  { voiceCallToken, until, startup: { signal }, onAttempt }: JoinOptions,
): Promise<CallSessionLike> {
  const { clock, phone, model } = context;
  let pause = FIRST_PAUSE;
  for (let attempt = 1; ; attempt += 1) {
    onAttempt(attempt);
    // On a socket that is gone an INVITE would wait for ever.
    await model.until((state) => state.phone.status !== "reconnecting", signal);
    try {
      await abortable(signal, phone.ready());
      return await placeLeg(context, {
        target: voiceCallToken,
        limit: Math.min(TRY_LIMIT, until - clock.now()),
        signal,
        onState: (hostLeg) => model.update({ hostLeg }),
      });
    } catch (error) {
      if (signal.aborted || !mayPass(error)) throw error;
    }
    await abortable(signal, sleep(clock, pause));
    pause *= 2;
  }
}

function mayPass(error: unknown): boolean {
  return (
    error instanceof ConferenceError &&
    hasCode(error, "invite-refused", "network") &&
    MAY_PASS.has(error.sipCode)
  );
}

/** Waits for the event, or finds it in the session; never a fixed time. */
async function hostIsIn(
  context: ClientContext,
  sessionId: string,
  signal: AbortSignal,
): Promise<void> {
  const { model, clock } = context;
  let timer: ClockTimer | undefined;
  const look = (): void => {
    timer = clock.setTimeout(() => {
      getTelephonySession(context, { sessionId, isConference: true })
        .catch(() => undefined)
        .finally(() => {
          if (!signal.aborted && !isHostIn(model.state, sessionId)) look();
        });
    }, LOOK_AGAIN);
  };
  look();
  try {
    await model.until((state) => isHostIn(state, sessionId), signal);
  } finally {
    clock.clearTimeout(timer);
  }
}

/** By this page's leg, where that one names its party: an earlier join may be on record still. */
function isHostIn({ book, legs }: ClientState, sessionId: string): boolean {
  const host = book.conferences.get(sessionId)?.host;
  const { partyId = host?.partyId } = legs.get(sessionId) ?? {};
  return host?.code === "answered" && host.partyId === partyId;
}

function sleep(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => void clock.setTimeout(resolve, ms));
}
