import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type DeclineCallVariables, declineCallMutationOptions } from "../query/decline-call.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Turns a ringing call away, wherever it rings. */
export function useDeclineCall(
  options: MutationHookOptions<void, ConferenceError, DeclineCallVariables> = {},
): MutationHookResult<void, ConferenceError, DeclineCallVariables> {
  return useMutation({ ...options, ...declineCallMutationOptions(useClient("useDeclineCall")) });
}
