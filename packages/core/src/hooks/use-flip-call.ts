import { useMutation } from "@tanstack/react-query";
import type { FlipCallErrorType, FlipCallVariables } from "../actions/flip-call.ts";
import { flipCallMutationOptions } from "../query/flip-call.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Takes a call to another phone of the extension. */
export function useFlipCall(
  options: MutationHookOptions<void, FlipCallErrorType, FlipCallVariables> = {},
): MutationHookResult<void, FlipCallErrorType, FlipCallVariables> {
  return useMutation({ ...options, ...flipCallMutationOptions(useClient("useFlipCall")) });
}
