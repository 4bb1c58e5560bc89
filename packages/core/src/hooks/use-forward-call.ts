import { useMutation } from "@tanstack/react-query";
import type { ForwardCallErrorType, ForwardCallVariables } from "../actions/ringing-calls.ts";
import { forwardCallMutationOptions } from "../query/forward-call.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Lets a ringing call ring somewhere else. */
export function useForwardCall(
  options: MutationHookOptions<void, ForwardCallErrorType, ForwardCallVariables> = {},
): MutationHookResult<void, ForwardCallErrorType, ForwardCallVariables> {
  return useMutation({ ...options, ...forwardCallMutationOptions(useClient("useForwardCall")) });
}
