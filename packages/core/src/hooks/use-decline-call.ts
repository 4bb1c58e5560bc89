import { useMutation } from "@tanstack/react-query";
import {
  type DeclineCallErrorType,
  type DeclineCallVariables,
  declineCallMutationOptions,
} from "../query/decline-call.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Turns a ringing call away, wherever it rings. */
export function useDeclineCall(
  options: MutationHookOptions<void, DeclineCallErrorType, DeclineCallVariables> = {},
): MutationHookResult<void, DeclineCallErrorType, DeclineCallVariables> {
  return useMutation({ ...options, ...declineCallMutationOptions(useClient("useDeclineCall")) });
}
