import { useMutation } from "@tanstack/react-query";
import type { SetAsideErrorType, SetAsideVariables } from "../actions/set-aside.ts";
import { useClient } from "../provider.tsx";
import { setAsideMutationOptions } from "../query/set-aside.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Puts one participant aside, neither heard nor hearing, or back. */
export function useSetAside(
  options: MutationHookOptions<void, SetAsideErrorType, SetAsideVariables> = {},
): MutationHookResult<void, SetAsideErrorType, SetAsideVariables> {
  return useMutation({ ...options, ...setAsideMutationOptions(useClient("useSetAside")) });
}
