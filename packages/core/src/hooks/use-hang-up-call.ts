import type { HangUpCallErrorType, HangUpCallVariables } from "../actions/hang-up-call.ts";
import { hangUpCallMutationOptions } from "../query/hang-up-call.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Ends a call, also one of another device. */
export const useHangUpCall: MutationHook<void, HangUpCallErrorType, HangUpCallVariables> =
  createMutationHook("useHangUpCall", hangUpCallMutationOptions);
