import type { ForwardCallErrorType, ForwardCallVariables } from "../actions/forward-call.ts";
import { forwardCallMutationOptions } from "../query/forward-call.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Forwards a ringing call to another number. */
export const useForwardCall: MutationHook<void, ForwardCallErrorType, ForwardCallVariables> =
  createMutationHook("useForwardCall", forwardCallMutationOptions);
