import { useMutation } from "@tanstack/react-query";
import type { EchoResult, TestEchoErrorType, TestEchoVariables } from "../actions/test-echo.ts";
import { testEchoMutationOptions } from "../query/test-echo.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Calls an echo service, and waits for the own voice to come back. */
export function useTestEcho(
  options: MutationHookOptions<EchoResult, TestEchoErrorType, TestEchoVariables> = {},
): MutationHookResult<EchoResult, TestEchoErrorType, TestEchoVariables> {
  return useMutation({ ...options, ...testEchoMutationOptions(useClient("useTestEcho")) });
}
