import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type SetHeldVariables, setHeldMutationOptions } from "../query/set-held.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Holds the host's own leg; the others talk on. */
export function useSetHeld(
  options: MutationHookOptions<void, ConferenceError, SetHeldVariables> = {},
): MutationHookResult<void, ConferenceError, SetHeldVariables> {
  return useMutation({ ...options, ...setHeldMutationOptions(useClient("useSetHeld")) });
}
