import { withoutSecrets } from "../event-log.ts";
import { outcomeOf } from "./judge.ts";
import type { ReadinessCheck, ReadinessReport } from "./readiness-state.ts";

export function createReport(
  checks: readonly ReadinessCheck[],
  startedAt: number,
  finishedAt: number,
): ReadinessReport {
  const outcome = outcomeOf(checks);
  return {
    outcome,
    startedAt,
    finishedAt,
    checks,
    toText: () =>
      JSON.stringify(
        withoutSecrets({
          report: "rc-conference readiness",
          outcome,
          startedAt: new Date(startedAt).toISOString(),
          finishedAt: new Date(finishedAt).toISOString(),
          browser: typeof navigator === "undefined" ? undefined : navigator.userAgent,
          checks,
        }),
        null,
        2,
      ),
  };
}
