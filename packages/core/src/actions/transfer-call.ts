import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { type ClientContext, contextOf } from "../state/context.ts";
import { dialable, isExtensionNumber } from "../telephony/dialable.ts";
import { ownPartyPath } from "./calls.ts";
import { type DialErrorType, type DialVariables, dial } from "./dial.ts";
import { setCallHeld } from "./set-call-held.ts";

export interface TransferCallVariables {
  callId: string;
  /** A phone number with its country code, or an extension number. */
  to: string;
}

export interface StartWarmTransferVariables extends DialVariables {
  /** The call that is to be handed over; it is put on hold. */
  callId: string;
}

export interface WarmTransferVariables {
  callId: string;
  /** The call with the one who is to take over, as startWarmTransfer returned it. */
  consultCallId: string;
}

export type TransferCallErrorType = ConferenceError<
  "unknown-call" | "invalid-number" | RequestErrorCode
>;
export type StartWarmTransferErrorType = DialErrorType | ConferenceError<"unknown-call">;
export type WarmTransferErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/** Hands a 1:1 call over without asking; the agent is out of it. Rejects with wrong-state for a conference. */
export function transferCall(
  client: ConferenceClient,
  variables: TransferCallVariables,
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "transferCall", variables, async () => {
    const to = dialable(variables.to);
    const path = pathOfSingle(context, variables.callId);
    await context.wire.post(`${path}/transfer`, {
      body: isExtensionNumber(to) ? { extensionNumber: to } : { phoneNumber: to },
      subject: "party",
    });
  });
}

/** Puts the call on hold and calls whoever is to take over, to ask first. Resolves with that call's id. */
export async function startWarmTransfer(
  client: ConferenceClient,
  { callId, ...target }: StartWarmTransferVariables,
): Promise<{ consultCallId: string }> {
  const context = contextOf(client);
  context.assertAlive();
  // Before anybody is put on hold for nothing.
  const to = dialable(target.to);
  pathOfSingle(context, callId);
  await setCallHeld(client, { callId, held: true });
  try {
    const consult = await dial(client, { ...target, to });
    return { consultCallId: consult.callId };
  } catch (error) {
    await setCallHeld(client, { callId, held: false }).catch(() =>
      context.logger.warn("A call could not be resumed after a transfer that failed."),
    );
    throw error;
  }
}

/** Joins the two, and the agent is out of both. */
export function completeWarmTransfer(
  client: ConferenceClient,
  variables: WarmTransferVariables,
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "completeWarmTransfer", variables, async () => {
    const { callId, consultCallId } = variables;
    const path = pathOfSingle(context, callId);
    const partyId = pathOfSingle(context, consultCallId).split("/").at(-1);
    await context.wire.post(`${path}/bridge`, {
      body: { telephonySessionId: consultCallId, partyId },
      subject: "party",
    });
  });
}

/** Ends the call that asked, and goes on with the first one. */
export function cancelWarmTransfer(
  client: ConferenceClient,
  variables: WarmTransferVariables,
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "cancelWarmTransfer", variables, async () => {
    const { callId, consultCallId } = variables;
    if (context.phone.session(consultCallId)) await context.phone.hangUp(consultCallId);
    if (context.model.state.legs.get(callId)?.held !== false) {
      await setCallHeld(client, { callId, held: false });
    }
  });
}

/** Only calls between two can be handed over. */
function pathOfSingle(context: ClientContext, callId: string): string {
  const path = ownPartyPath(context, callId);
  if (context.model.state.book.conferences.has(callId)) throw errors.wrongState();
  return path;
}
