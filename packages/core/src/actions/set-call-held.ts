import { holdOthers } from "../calls/hold-others.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { contextOf } from "../state/context.ts";
import { ownPartyPath } from "./calls.ts";

export interface SetCallHeldVariables {
  callId: string;
  held: boolean;
}

export type SetCallHeldErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/**
 * Puts a call on hold, or back; on this phone by re-INVITE, on another device by the platform. Resuming
 * one on this phone puts the others on hold.
 */
export function setCallHeld(
  client: ConferenceClient,
  variables: SetCallHeldVariables,
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "setCallHeld", variables, async () => {
    const { phone, wire, heldForAnother } = context;
    const { callId, held } = variables;
    if (!phone.session(callId)) {
      const path = `${ownPartyPath(context, callId)}/${held ? "hold" : "unhold"}`;
      await wire.post(path, { body: {}, subject: "party" });
      return;
    }
    // Said by the user: it comes back when the user says so.
    heldForAnother.delete(callId);
    if (!held) await holdOthers(context, callId);
    await phone.setHeld(callId, held);
  });
}
