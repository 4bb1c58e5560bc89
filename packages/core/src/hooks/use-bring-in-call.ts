import type { BringInCallErrorType, BringInCallVariables } from "../actions/bring-in-call.ts";
import { bringInCallMutationOptions } from "../query/bring-in-call.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Brings the remote party of a call into the conference. Several bring-ins run one after the other. */
export const useBringInCall: MutationHook<void, BringInCallErrorType, BringInCallVariables> =
  createMutationHook("useBringInCall", bringInCallMutationOptions);
