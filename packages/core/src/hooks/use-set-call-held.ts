import type { SetCallHeldErrorType, SetCallHeldVariables } from "../actions/set-call-held.ts";
import { setCallHeldMutationOptions } from "../query/set-call-held.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Holds or resumes a call, on this phone or on another device. */
export const useSetCallHeld: MutationHook<void, SetCallHeldErrorType, SetCallHeldVariables> =
  createMutationHook("useSetCallHeld", setCallHeldMutationOptions);
