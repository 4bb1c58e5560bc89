import { type ConferenceState, useConference } from "@rc-conference/core";
import { useId, useMemo } from "react";
import { Announcer } from "../internals/announcer.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, renderPart } from "../internals/render-part.ts";
import { ReportContext } from "../internals/report.tsx";
import { useAction } from "../internals/use-action.ts";
import { useMessages } from "../messages/context.tsx";
import { PanelContext } from "./panel-context.ts";

export interface PanelState {
  [key: string]: string;
  status: ConferenceState["status"];
}

/** The panel's frame: a named region that says aloud what state the conference is in. */
export const Root: Part<PartProps<"section", PanelState>> = part(function Root({
  children,
  ...props
}) {
  const messages = useMessages();
  const conference = useConference();
  const report = useAction();
  const titleId = useId();
  const context = useMemo(() => ({ report, titleId }), [report, titleId]);
  const { status } = conference;
  const urgent = status === "failed" ? `${conference.error.what} ${conference.error.why}` : "";
  return (
    <PanelContext.Provider value={context}>
      <ReportContext.Provider value={report}>
        {renderPart(
          "section",
          props,
          { status },
          {
            className: "rcc rcc-panel",
            "aria-labelledby": titleId,
            children: (
              <>
                {children}
                <Announcer
                  text={
                    status === "idle" || status === "failed"
                      ? ""
                      : `${messages.title}: ${messages.status[status]}`
                  }
                />
                <Announcer text={urgent} assertive />
              </>
            ),
          },
        )}
      </ReportContext.Provider>
    </PanelContext.Provider>
  );
});
