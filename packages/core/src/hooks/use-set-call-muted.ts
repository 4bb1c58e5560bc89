import { useMutation } from "@tanstack/react-query";
import type { SetCallMutedErrorType, SetCallMutedVariables } from "../actions/set-call-muted.ts";
import { setCallMutedMutationOptions } from "../query/set-call-muted.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Mutes the microphone in one call of this phone, or un-mutes it. */
export function useSetCallMuted(
  options: MutationHookOptions<void, SetCallMutedErrorType, SetCallMutedVariables> = {},
): MutationHookResult<void, SetCallMutedErrorType, SetCallMutedVariables> {
  return useMutation({ ...options, ...setCallMutedMutationOptions(useClient("useSetCallMuted")) });
}
