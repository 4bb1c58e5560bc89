import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type SetMutedVariables, setMutedMutationOptions } from "../query/set-muted.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Mutes the host's own microphone. */
export function useSetMuted(
  options: MutationHookOptions<void, ConferenceError, SetMutedVariables> = {},
): MutationHookResult<void, ConferenceError, SetMutedVariables> {
  return useMutation({ ...options, ...setMutedMutationOptions(useClient("useSetMuted")) });
}
