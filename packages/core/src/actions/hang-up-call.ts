import { resumeHeld } from "../calls/hold-others.ts";
import { ownPartyPath } from "../calls/own-party-path.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";

export interface HangUpCallVariables {
  callId: string;
}

export type HangUpCallErrorType = ConferenceError<
  "unknown-call" | "is-conference" | RequestErrorCode
>;

/**
 * Ends a call, also one of another device; a call that was held for it resumes. Rejects with
 * "is-conference" for the host's leg, because its end may end the conference for everyone: use
 * `leaveConference` or `endConference`. The leg of `inviteToSip` ends in any case.
 */
export function hangUpCall(
  client: ConferenceClient,
  variables: HangUpCallVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "hangUpCall", variables, takes: { callId: "string" } },
    async (context) => {
      const { callId } = variables;
      if (isHostLeg(context, callId)) throw errors.isConference();
      if (context.phone.session(callId)) await context.phone.hangUp(callId);
      else await context.wire.delete(ownPartyPath(context, callId), { subject: "party" });
      await resumeHeld(context);
    },
  );
}

function isHostLeg({ model }: ClientContext, callId: string): boolean {
  const { invite, telephony } = model.state;
  const isInvite = invite.status === "answered" && invite.sessionId === callId;
  return !isInvite && telephony.conferences.has(callId);
}
