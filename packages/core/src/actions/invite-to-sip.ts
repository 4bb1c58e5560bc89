import { placeLeg, shownTarget } from "../calls/place-leg.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { abortable } from "../clock.ts";
import type { CallErrorCode, ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { INVITE_TIMEOUT_MS } from "../phone/invite.ts";
import { checkMicrophone } from "../phone/microphone.ts";
import type { ClientContext } from "../state/context.ts";
import type { SipLegState } from "../types.ts";

export interface InviteToSipVariables {
  /** A phone number, an extension number, or a conference's voiceCallToken. */
  target: string;
}

export type InviteToSipErrorType = ConferenceError<"leg-running" | CallErrorCode>;

const IN_USE = new Set<SipLegState["status"]>(["inviting", "progress", "answered"]);

/**
 * Sends an INVITE and follows its leg in the state of useSipInvite. There is one such leg at a time, so
 * it rejects with "leg-running" while one is in use. `hangUpInvite` ends the leg or cancels the INVITE.
 */
export function inviteToSip(
  client: ConferenceClient,
  variables: InviteToSipVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "inviteToSip", variables, takes: { target: "string" } },
    (context) => inviteTarget(context, variables.target),
  );
}

async function inviteTarget(context: ClientContext, target: string): Promise<void> {
  const { model, phone, clock } = context;
  if (IN_USE.has(model.state.invite.status)) throw errors.legRunning();
  const inviting = new AbortController();
  context.inviting = inviting;
  const { signal } = inviting;
  const onState = (invite: SipLegState): void => model.update({ invite });
  const shown = shownTarget(target);
  onState({ status: "inviting", target: shown });
  try {
    if (!phone.bringsOwnMedia) await abortable(signal, checkMicrophone());
    await abortable(signal, context.connect());
    await placeLeg(context, { target, timeoutMs: INVITE_TIMEOUT_MS, signal, onState });
  } catch (error) {
    const typed = errors.asConferenceError(error);
    const { code, sipCode, explanation } = typed;
    onState(
      code === "aborted"
        ? {
            status: "ended",
            target: shown,
            by: "local",
            answeredAt: undefined,
            endedAt: clock.now(),
          }
        : { status: "failed", target: shown, sipCode, sipReason: explanation, error: typed },
    );
    throw typed;
  } finally {
    if (context.inviting === inviting) context.inviting = undefined;
  }
}
