import { useMutation } from "@tanstack/react-query";
import type { DialErrorType, DialedCall, DialVariables } from "../actions/dial.ts";
import { useClient } from "../provider.tsx";
import { dialMutationOptions } from "../query/dial.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Places a call from this phone. Resolves when it is on its way: useActiveCalls tells when somebody really answers. */
export function useDial(
  options: MutationHookOptions<DialedCall, DialErrorType, DialVariables> = {},
): MutationHookResult<DialedCall, DialErrorType, DialVariables> {
  return useMutation({ ...options, ...dialMutationOptions(useClient("useDial")) });
}
