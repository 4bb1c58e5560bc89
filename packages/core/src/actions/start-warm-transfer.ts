import { holdOthers, resumeHeld } from "../calls/hold-others.ts";
import { transferablePartyPath } from "../calls/own-party-path.ts";
import { placeCall, readyToCall } from "../calls/place-call.ts";
import { holdCall, unholdCall } from "../calls/set-call-held.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { dialable } from "../telephony/dialable.ts";
import type { DialErrorType, DialVariables } from "./dial.ts";

export interface StartWarmTransferVariables extends DialVariables {
  /** The call to be transferred, which is put on hold. */
  callId: string;
}

export interface WarmTransfer {
  /** The call with the person who may take over. */
  consultCallId: string;
}

export type StartWarmTransferErrorType = DialErrorType | ConferenceError<"unknown-call">;

/**
 * Begins a warm transfer: holds the call, and calls the person who may take over. Resolves with that
 * call's id, for `completeWarmTransfer` or `cancelWarmTransfer`. When nobody can be called, the held
 * call resumes.
 */
export function startWarmTransfer(
  client: ConferenceClient,
  variables: StartWarmTransferVariables,
): Promise<WarmTransfer> {
  return runAction(
    client,
    {
      name: "startWarmTransfer",
      variables,
      takes: { callId: "string", to: "string", callerId: "string?" },
    },
    async (context) => {
      const { callId, callerId } = variables;
      // Both throw before anybody is put on hold for nothing.
      const to = dialable(variables.to);
      transferablePartyPath(context, callId);
      const signal = context.alive;
      await holdCall(context, callId);
      try {
        const webPhone = await readyToCall(context, signal);
        await holdOthers(context);
        const session = await placeCall(context, webPhone, { to, callerId, signal });
        return { consultCallId: session.sessionId ?? "" };
      } catch (error) {
        await resumeHeld(context);
        await unholdCall(context, callId).catch(() =>
          context.logger.warn("A call could not be resumed after a transfer that failed."),
        );
        throw error;
      }
    },
  );
}
