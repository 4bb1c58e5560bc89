import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";

export type HangUpInviteErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/** Ends the leg of `inviteToSip`, or cancels the INVITE that is in progress. */
export function hangUpInvite(client: ConferenceClient): Promise<void> {
  return runAction(client, { name: "hangUpInvite" }, async ({ model, phone, inviting }) => {
    const { invite } = model.state;
    if (inviting) {
      inviting.abort(errors.aborted());
      return;
    }
    if (invite.status !== "answered" || invite.sessionId === undefined) throw errors.unknownCall();
    await phone.hangUp(invite.sessionId);
  });
}
