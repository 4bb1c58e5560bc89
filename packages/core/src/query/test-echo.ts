import {
  type EchoResult,
  type TestEchoErrorType,
  type TestEchoVariables,
  testEcho,
} from "../actions/test-echo.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `testEcho`. */
export const testEchoMutationOptions: MutationOptionsBuilder<
  EchoResult,
  TestEchoErrorType,
  TestEchoVariables
> = mutationOptions("testEcho", testEcho);
