import { useMutation } from "@tanstack/react-query";
import type { SetCallHeldErrorType, SetCallHeldVariables } from "../actions/set-call-held.ts";
import { setCallHeldMutationOptions } from "../query/set-call-held.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Puts a call on hold, or back, on this phone or another device. */
export function useSetCallHeld(
  options: MutationHookOptions<void, SetCallHeldErrorType, SetCallHeldVariables> = {},
): MutationHookResult<void, SetCallHeldErrorType, SetCallHeldVariables> {
  return useMutation({ ...options, ...setCallHeldMutationOptions(useClient("useSetCallHeld")) });
}
