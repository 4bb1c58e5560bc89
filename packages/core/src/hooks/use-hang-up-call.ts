import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type HangUpCallVariables, hangUpCallMutationOptions } from "../query/hang-up-call.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Ends a call, also one of another device. */
export function useHangUpCall(
  options: MutationHookOptions<void, ConferenceError, HangUpCallVariables> = {},
): MutationHookResult<void, ConferenceError, HangUpCallVariables> {
  return useMutation({ ...options, ...hangUpCallMutationOptions(useClient("useHangUpCall")) });
}
