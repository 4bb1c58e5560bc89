import * as errors from "../errors/errors.ts";
import { invite } from "../phone/invite.ts";
import { type CallSessionLike, partyIdOf } from "../phone/web-phone.ts";
import type { ClientContext } from "../state/context.ts";
import type { SipLegState } from "../types.ts";

export interface PlaceLegOptions {
  target: string;
  timeoutMs: number;
  signal: AbortSignal;
  /** Called with each state of the leg, until it is answered or has failed. */
  onState(state: SipLegState): void;
}

/** The target as states and logs may show it: a conference's voiceCallToken is a secret. */
export function shownTarget(target: string): string {
  return target.startsWith("conf_") ? "conference" : target;
}

/** Sends one INVITE and reports each state of its leg. Rejects as `invite` does. */
export async function placeLeg(
  { clock, phone }: ClientContext,
  { target, timeoutMs, signal, onState }: PlaceLegOptions,
): Promise<CallSessionLike> {
  const shown = shownTarget(target);
  onState({ status: "inviting", target: shown });
  try {
    const session = await invite(await phone.ready(), target, {
      clock,
      timeoutMs,
      signal,
      onProgress: () => onState({ status: "progress", target: shown }),
      timeoutError: () => errors.inviteRefused("noResponse"),
    });
    if (session.sessionId !== undefined) phone.claim(session.sessionId);
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
    const typed = errors.asConferenceError(error);
    const { sipCode, explanation } = typed;
    onState({ status: "failed", target: shown, sipCode, sipReason: explanation, error: typed });
    throw typed;
  }
}
