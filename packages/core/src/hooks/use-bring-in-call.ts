import { useMutation } from "@tanstack/react-query";
import {
  type BringInCallErrorType,
  type BringInCallVariables,
  bringInCallMutationOptions,
} from "../query/bring-in-call.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Brings a call into the conference; several are brought in one after the other. */
export function useBringInCall(
  options: MutationHookOptions<void, BringInCallErrorType, BringInCallVariables> = {},
): MutationHookResult<void, BringInCallErrorType, BringInCallVariables> {
  return useMutation({ ...options, ...bringInCallMutationOptions(useClient("useBringInCall")) });
}
