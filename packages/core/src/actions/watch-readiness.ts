import { checkFields } from "../client/check-fields.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { contextOf } from "../client/context-of.ts";
import * as errors from "../errors/errors.ts";
import {
  pendingChecks,
  type ReadinessOptions,
  type ReadinessState,
} from "../readiness/readiness-state.ts";
import { createReport } from "../readiness/report.ts";
import { runReadiness } from "../readiness/run-readiness.ts";
import { getCapabilities } from "./get-capabilities.ts";

export type {
  ReadinessCheck,
  ReadinessCheckId,
  ReadinessDetails,
  ReadinessOptions,
  ReadinessOutcome,
  ReadinessReason,
  ReadinessRemedy,
  ReadinessReport,
  ReadinessState,
  ReadinessStatus,
} from "../readiness/readiness-state.ts";

/**
 * Checks once, one thing after the other, whether this page can hold a conference, and calls `listener`
 * when a check starts or ends. It asks for the microphone, and connects the client if it is not connected.
 * With `echoNumber` it also places a test call. Returns a function that cancels the run; a cancelled run
 * calls the listener no more, releases the microphone and hangs up its test call.
 */
export function watchReadiness(
  client: ConferenceClient,
  listener: (state: ReadinessState) => void,
  options: ReadinessOptions = {},
): () => void {
  checkFields<ReadinessOptions>("watchReadiness", options, { echoNumber: "string?" });
  const context = contextOf(client);
  context.assertAlive();
  const { clock, alive } = context;
  const cancel = new AbortController();
  const stop = (): void => {
    alive.removeEventListener("abort", stop);
    cancel.abort(errors.aborted());
  };
  alive.addEventListener("abort", stop);
  const startedAt = clock.now();
  listener({ status: "running", checks: pendingChecks(options), report: undefined });
  runReadiness({
    context,
    signal: cancel.signal,
    echoNumber: options.echoNumber,
    readCapabilities: () => getCapabilities(client),
    onChange: (checks) => listener({ status: "running", checks, report: undefined }),
  }).then(
    (checks) => {
      alive.removeEventListener("abort", stop);
      if (cancel.signal.aborted) return;
      const report = createReport(checks, startedAt, clock.now());
      listener({ status: "done", checks, report });
    },
    (error: unknown) => {
      // Each check handles its own errors, so any other one is the listener's.
      if (!cancel.signal.aborted) throw error;
    },
  );
  return stop;
}
