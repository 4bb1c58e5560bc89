import { callEcho, type EchoResult } from "../calls/echo-call.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { dialable } from "../telephony/dialable.ts";
import type { DialErrorType } from "./dial.ts";

export type { EchoResult } from "../calls/echo-call.ts";

export interface TestEchoVariables {
  /** The number of a service that plays back what it hears. */
  to: string;
  /** How long to wait for the echo, in milliseconds. Default: 15 000. */
  timeoutMs?: number;
}

export type TestEchoErrorType = DialErrorType | ConferenceError<"not-supported">;

const DEFAULT_TIMEOUT_MS = 15_000;

/** Calls an echo service, waits for the agent's own voice to come back, and hangs up. */
export function testEcho(
  client: ConferenceClient,
  variables: TestEchoVariables,
): Promise<EchoResult> {
  return runAction(
    client,
    { name: "testEcho", variables, takes: { to: "string", timeoutMs: "number?" } },
    async (context) => {
      const { timeoutMs = DEFAULT_TIMEOUT_MS } = variables;
      const to = dialable(variables.to);
      const { echo } = await callEcho(context, { to, timeoutMs, signal: context.alive });
      return echo;
    },
  );
}
