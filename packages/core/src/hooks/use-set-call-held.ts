import { useMutation } from "@tanstack/react-query";
import type { SetCallHeldErrorType, SetCallHeldVariables } from "../actions/set-call-held.ts";
import { useClient } from "../provider.tsx";
import { setCallHeldMutationOptions } from "../query/set-call-held.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Puts a call on hold, or back, on this phone or another device. */
export function useSetCallHeld(
  options: MutationHookOptions<void, SetCallHeldErrorType, SetCallHeldVariables> = {},
): MutationHookResult<void, SetCallHeldErrorType, SetCallHeldVariables> {
  return useMutation({ ...options, ...setCallHeldMutationOptions(useClient("useSetCallHeld")) });
}
