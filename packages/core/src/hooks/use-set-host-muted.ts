import type { SetHostMutedErrorType, SetHostMutedVariables } from "../actions/set-host-muted.ts";
import { setHostMutedMutationOptions } from "../query/set-host-muted.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Mutes or unmutes the host's own microphone in the conference. */
export const useSetHostMuted: MutationHook<void, SetHostMutedErrorType, SetHostMutedVariables> =
  createMutationHook("useSetHostMuted", setHostMutedMutationOptions);
