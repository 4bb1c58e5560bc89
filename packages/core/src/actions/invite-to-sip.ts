import { placeLeg } from "../calls/place-leg.ts";
import { abortable } from "../clock.ts";
import { ConferenceError, hasCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { checkMicrophone } from "../phone/microphone.ts";
import type { ClientContext } from "../state/context.ts";
import type { SipLegState } from "../types.ts";

/** Milliseconds. The SIP server answers at once, long before the far side does. */
const INVITE_LIMIT = 30_000;
const IN_USE = new Set<SipLegState["status"]>(["inviting", "progress", "answered"]);

/** Sends an INVITE to a number, an extension number or a conference's voice call token. Rejects with leg-running, and as `invite` does. */
export async function inviteToSip(
  context: ClientContext,
  { target }: { target: string },
): Promise<void> {
  const { model, phone, clock } = context;
  context.assertAlive();
  if (IN_USE.has(model.state.invite.status)) throw errors.legRunning();
  const inviting = new AbortController();
  context.inviting = inviting;
  const { signal } = inviting;
  const onState = (invite: SipLegState): void => model.update({ invite });
  const shown = target.startsWith("conf_") ? "conference" : target;
  onState({ status: "inviting", target: shown });
  try {
    if (!phone.bringsOwnMedia) await abortable(signal, checkMicrophone());
    await abortable(signal, context.connect());
    await placeLeg(context, { target, limit: INVITE_LIMIT, signal, onState });
  } catch (error) {
    const typed = error instanceof ConferenceError ? error : errors.server({ cause: error });
    const { sipCode, why: reason } = typed;
    onState(
      hasCode(typed, "aborted")
        ? {
            status: "ended",
            target: shown,
            by: "us",
            answeredAt: undefined,
            endedAt: clock.now(),
          }
        : { status: "failed", target: shown, sipCode, reason, error: typed },
    );
    throw typed;
  } finally {
    if (context.inviting === inviting) context.inviting = undefined;
  }
}

/** Ends the leg that `inviteToSip` made, or gives up the one that it is making. */
export async function hangUpInvite({ model, phone, inviting }: ClientContext): Promise<void> {
  const { invite: leg } = model.state;
  if (inviting) {
    inviting.abort(errors.aborted());
    return;
  }
  if (leg.status !== "answered" || leg.sessionId === undefined) throw errors.unknownCall();
  await phone.hangUp(leg.sessionId);
}
