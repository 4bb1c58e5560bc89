import { type ReadinessOutcome, useReadiness } from "@rc-conference/core";
import { Announcer } from "../internals/announcer.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { ReadinessContext } from "./readiness-context.ts";

export interface ReadinessPartState {
  [key: string]: string | undefined;
  status: "idle" | "running" | "done";
  outcome: ReadinessOutcome | undefined;
}

export interface ReadinessRootProps extends PartProps<"section", ReadinessPartState> {
  /** The number of a service that plays back what it hears. Adds a test call to the checks. */
  echoNumber?: string;
}

/** Holds the checks, which RunButton starts. It announces their start and their result, and nothing between. */
export const Root: Part<ReadinessRootProps> = forwardPartRef(function Root({
  echoNumber,
  children,
  ...props
}) {
  const messages = useMessages();
  const readiness = useReadiness({ echoNumber });
  const { status, report } = readiness;
  const outcome = report?.outcome;
  const announcement =
    status === "running"
      ? messages.readinessStarted
      : outcome === undefined
        ? ""
        : messages.readinessOutcome[outcome];
  return (
    <ReadinessContext.Provider value={readiness}>
      {renderElement(
        "section",
        props,
        { status, outcome },
        {
          className: "rcc-readiness",
          "aria-label": messages.readiness,
          children: (
            <>
              {children}
              <Announcer text={announcement} />
            </>
          ),
        },
      )}
    </ReadinessContext.Provider>
  );
});
