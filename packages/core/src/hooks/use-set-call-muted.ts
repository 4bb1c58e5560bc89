import type { SetCallMutedErrorType, SetCallMutedVariables } from "../actions/set-call-muted.ts";
import { setCallMutedMutationOptions } from "../query/set-call-muted.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Mutes or unmutes the microphone in one call of this phone. */
export const useSetCallMuted: MutationHook<void, SetCallMutedErrorType, SetCallMutedVariables> =
  createMutationHook("useSetCallMuted", setCallMutedMutationOptions);
