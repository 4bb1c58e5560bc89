import { useMutation } from "@tanstack/react-query";
import type { SetAsideErrorType, SetAsideVariables } from "../actions/set-aside.ts";
import { setAsideMutationOptions } from "../query/set-aside.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Puts one participant aside, neither heard nor hearing, or back. */
export function useSetAside(
  options: MutationHookOptions<void, SetAsideErrorType, SetAsideVariables> = {},
): MutationHookResult<void, SetAsideErrorType, SetAsideVariables> {
  return useMutation({ ...options, ...setAsideMutationOptions(useClient("useSetAside")) });
}
