import type { DeclineCallErrorType, DeclineCallVariables } from "../actions/decline-call.ts";
import { declineCallMutationOptions } from "../query/decline-call.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Declines a ringing call, whichever of the extension's devices it rings on. */
export const useDeclineCall: MutationHook<void, DeclineCallErrorType, DeclineCallVariables> =
  createMutationHook("useDeclineCall", declineCallMutationOptions);
