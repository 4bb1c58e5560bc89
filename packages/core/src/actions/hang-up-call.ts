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
 * `leaveConference` or `endConference`. The leg of `inviteToSip` ends in any case. This phone's leg ends, and
 * its microphone is off, even when it rejects because neither the phone system nor the platform can be told.
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
      if (context.phone.session(callId)) await hangUpLeg(context, callId);
      else await deleteOwnParty(context, callId);
      await resumeHeld(context);
    },
  );
}

/** Ends the call by request when the BYE of its leg cannot be delivered. */
async function hangUpLeg(context: ClientContext, callId: string): Promise<void> {
  try {
    await context.phone.hangUp(callId);
  } catch (error) {
    await deleteOwnParty(context, callId).catch(() => {
      throw error;
    });
  }
}

async function deleteOwnParty(context: ClientContext, callId: string): Promise<void> {
  await context.wire.delete(ownPartyPath(context, callId), { subject: "party" });
}

function isHostLeg({ model }: ClientContext, callId: string): boolean {
  const { invite, telephony } = model.state;
  const isInvite = invite.status === "answered" && invite.sessionId === callId;
  return !isInvite && telephony.conferences.has(callId);
}
