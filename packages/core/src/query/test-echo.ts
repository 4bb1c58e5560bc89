import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type EchoResult,
  type TestEchoErrorType,
  type TestEchoVariables,
  testEcho,
} from "../actions/test-echo.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Calls an echo service, and waits for the own voice to come back. */
export function testEchoMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<EchoResult, TestEchoErrorType, TestEchoVariables> {
  return {
    mutationKey: conferenceKey(client, "testEcho"),
    mutationFn: (variables) => testEcho(client, variables),
  };
}
