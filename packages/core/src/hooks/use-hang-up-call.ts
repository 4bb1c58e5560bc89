import { useMutation } from "@tanstack/react-query";
import {
  type HangUpCallErrorType,
  type HangUpCallVariables,
  hangUpCallMutationOptions,
} from "../query/hang-up-call.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Ends a call, also one of another device. */
export function useHangUpCall(
  options: MutationHookOptions<void, HangUpCallErrorType, HangUpCallVariables> = {},
): MutationHookResult<void, HangUpCallErrorType, HangUpCallVariables> {
  return useMutation({ ...options, ...hangUpCallMutationOptions(useClient("useHangUpCall")) });
}
