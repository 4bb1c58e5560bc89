import { withoutSecrets } from "../without-secrets.ts";
import { outcomeOf } from "./judge.ts";
import type { ReadinessCheck, ReadinessReport } from "./readiness-state.ts";

/** Limit of a report in characters, which ten checks with all of their details stay below. */
const MAX_REPORT_LENGTH = 100_000;

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
        withoutSecrets(
          {
            report: "rc-conference readiness",
            outcome,
            startedAt: new Date(startedAt).toISOString(),
            finishedAt: new Date(finishedAt).toISOString(),
            browser: typeof navigator === "undefined" ? undefined : navigator.userAgent,
            checks,
          },
          MAX_REPORT_LENGTH,
        ),
        null,
        2,
      ),
  };
}
