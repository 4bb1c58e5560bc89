import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useReadinessOfRoot } from "./readiness-context.ts";

/** Says what the checks do, which of them runs, and at the end what they found. */
export const Outcome: Part<PartProps<"p">> = forwardPartRef(function Outcome(props) {
  const messages = useMessages();
  const { status, checks, report } = useReadinessOfRoot("Outcome");
  const running = checks.findIndex((check) => check.status === "running");
  const check = checks[running];
  const text =
    status === "running" && check
      ? messages.readinessProgress(messages.readinessChecks[check.id], running + 1, checks.length)
      : report
        ? messages.readinessOutcome[report.outcome]
        : messages.readinessIdle;
  return renderElement(
    "p",
    props,
    { status, outcome: report?.outcome },
    { className: "rcc-readiness-outcome", children: text },
  );
});
