import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { invite } from "../phone/invite.ts";
import { sipReason } from "../phone/sip-status.ts";
import { type CallSessionLike, partyIdOf } from "../phone/web-phone.ts";
import type { ClientContext } from "../state/context.ts";
import type { SipLegState } from "../types.ts";

export interface PlaceLegOptions {
  target: string;
  /** Milliseconds. */
  limit: number;
  signal: AbortSignal;
  /** Each state of the leg, until it is answered or failed. */
  onState(state: SipLegState): void;
}

/** Sends one INVITE, and tells each state that its leg is in. Rejects as `invite` does. */
export async function placeLeg(
  { clock, phone }: ClientContext,
  { target, limit, signal, onState }: PlaceLegOptions,
): Promise<CallSessionLike> {
  // A conference's token is a secret, and is shown nowhere.
  const shown = target.startsWith("conf_") ? "conference" : target;
  onState({ status: "inviting", target: shown });
  try {
    const session = await invite(await phone.ready(), target, {
      clock,
      limit,
      signal,
      onProgress: () => onState({ status: "progress", target: shown }),
      timeoutError: () => errors.inviteRefused(sipReason(undefined)),
    });
    onState({
      status: "answered",
      target: shown,
      sessionId: session.sessionId,
      partyId: partyIdOf(session),
      answeredAt: clock.now(),
      muted: false,
      held: false,
    });
    return session;
  } catch (error) {
    const typed = error instanceof ConferenceError ? error : errors.server({ cause: error });
    const { sipCode, why: reason } = typed;
    onState({ status: "failed", target: shown, sipCode, reason, error: typed });
    throw typed;
  }
}
