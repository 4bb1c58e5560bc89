import { useMutation } from "@tanstack/react-query";
import type { DialErrorType, DialedCall, DialVariables } from "../actions/dial.ts";
import { dialMutationOptions } from "../query/dial.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Places a call from this phone. Resolves when it is on its way: useActiveCalls tells when somebody really answers. */
export function useDial(
  options: MutationHookOptions<DialedCall, DialErrorType, DialVariables> = {},
): MutationHookResult<DialedCall, DialErrorType, DialVariables> {
  return useMutation({ ...options, ...dialMutationOptions(useClient("useDial")) });
}
