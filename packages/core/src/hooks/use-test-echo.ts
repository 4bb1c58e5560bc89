import type { EchoResult, TestEchoErrorType, TestEchoVariables } from "../actions/test-echo.ts";
import { testEchoMutationOptions } from "../query/test-echo.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Calls an echo service and waits for the agent's own voice to come back. */
export const useTestEcho: MutationHook<EchoResult, TestEchoErrorType, TestEchoVariables> =
  createMutationHook("useTestEcho", testEchoMutationOptions);
