import { type ConferenceState, useConferenceState } from "@rc-conference/core";
import { useId, useMemo } from "react";
import { ActionErrorContext } from "../internals/action-error.tsx";
import { Announcer } from "../internals/announcer.tsx";
import { errorSummary } from "../internals/error-text.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useActionErrorState } from "../internals/use-action-error-state.ts";
import { useMessages } from "../messages/context.tsx";
import { PanelContext } from "./panel-context.ts";

export interface PanelState {
  [key: string]: string;
  status: ConferenceState["status"];
}

/** The frame of the panel: a region that announces changes of the conference's status. */
export const Root: Part<PartProps<"section", PanelState>> = forwardPartRef(function Root({
  children,
  ...props
}) {
  const messages = useMessages();
  const conference = useConferenceState((state) => state);
  const actionError = useActionErrorState();
  const titleId = useId();
  const context = useMemo(() => ({ actionError, titleId }), [actionError, titleId]);
  const { status } = conference;
  return (
    <PanelContext.Provider value={context}>
      <ActionErrorContext.Provider value={actionError}>
        {renderElement(
          "section",
          props,
          { status },
          {
            className: "rcc-panel",
            "aria-labelledby": titleId,
            children: (
              <>
                <div className="rcc-panel-layout">{children}</div>
                <Announcer
                  text={
                    status === "idle" || status === "failed"
                      ? ""
                      : `${messages.title}: ${messages.status[status]}`
                  }
                />
                <Announcer
                  text={status === "failed" ? errorSummary(conference.error) : ""}
                  assertive
                />
              </>
            ),
          },
        )}
      </ActionErrorContext.Provider>
    </PanelContext.Provider>
  );
});
