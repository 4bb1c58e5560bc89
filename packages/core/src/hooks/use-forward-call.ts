import { useMutation } from "@tanstack/react-query";
import type { ForwardCallErrorType, ForwardCallVariables } from "../actions/ringing-calls.ts";
import { useClient } from "../provider.tsx";
import { forwardCallMutationOptions } from "../query/forward-call.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Lets a ringing call ring somewhere else. */
export function useForwardCall(
  options: MutationHookOptions<void, ForwardCallErrorType, ForwardCallVariables> = {},
): MutationHookResult<void, ForwardCallErrorType, ForwardCallVariables> {
  return useMutation({ ...options, ...forwardCallMutationOptions(useClient("useForwardCall")) });
}
