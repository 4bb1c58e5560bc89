import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type BringInCallVariables, bringInCallMutationOptions } from "../query/bring-in-call.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Brings a call into the conference; several are brought in one after the other. */
export function useBringInCall(
  options: MutationHookOptions<void, ConferenceError, BringInCallVariables> = {},
): MutationHookResult<void, ConferenceError, BringInCallVariables> {
  return useMutation({ ...options, ...bringInCallMutationOptions(useClient("useBringInCall")) });
}
