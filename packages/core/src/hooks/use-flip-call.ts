import type { FlipCallErrorType, FlipCallVariables } from "../actions/flip-call.ts";
import { flipCallMutationOptions } from "../query/flip-call.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Moves a call to another phone of the extension. */
export const useFlipCall: MutationHook<void, FlipCallErrorType, FlipCallVariables> =
  createMutationHook("useFlipCall", flipCallMutationOptions);
