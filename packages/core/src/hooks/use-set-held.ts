import { useMutation } from "@tanstack/react-query";
import {
  type SetHeldErrorType,
  type SetHeldVariables,
  setHeldMutationOptions,
} from "../query/set-held.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Holds the host's own leg; the others talk on. */
export function useSetHeld(
  options: MutationHookOptions<void, SetHeldErrorType, SetHeldVariables> = {},
): MutationHookResult<void, SetHeldErrorType, SetHeldVariables> {
  return useMutation({ ...options, ...setHeldMutationOptions(useClient("useSetHeld")) });
}
