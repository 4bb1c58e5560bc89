import { useMutation } from "@tanstack/react-query";
import { useClient } from "../provider.tsx";
import {
  type SetHeldErrorType,
  type SetHeldVariables,
  setHeldMutationOptions,
} from "../query/set-held.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Holds the host's own leg; the others talk on. */
export function useSetHeld(
  options: MutationHookOptions<void, SetHeldErrorType, SetHeldVariables> = {},
): MutationHookResult<void, SetHeldErrorType, SetHeldVariables> {
  return useMutation({ ...options, ...setHeldMutationOptions(useClient("useSetHeld")) });
}
