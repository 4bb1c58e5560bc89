import { type ConferenceState, useConferenceState } from "@rc-conference/core";
import { useId, useMemo } from "react";
import { HostAnnouncements } from "../call-controls/host-announcements.tsx";
import { ActionErrorContext } from "../internals/action-error.tsx";
import { type ChangeHandlers, ChangeHandlersProvider } from "../internals/change-handlers.tsx";
import { focusTarget, useFocusKeeper } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useActionErrorState } from "../internals/use-action-error-state.ts";
import { useLanguageAttributes } from "../messages/context.tsx";
import { PanelAnnouncements } from "./panel-announcements.tsx";
import { PanelContext } from "./panel-context.ts";

export interface PanelState {
  [key: string]: string;
  status: ConferenceState["status"];
}

export interface PanelRootProps extends PartProps<"section", PanelState>, ChangeHandlers {}

/** The frame of the panel: a region that announces changes of the conference's status. */
export const Root: Part<PanelRootProps> = forwardPartRef(function Root({
  children,
  onRemove,
  onLeave,
  onEnd,
  ...props
}) {
  useFocusKeeper();
  const languageAttributes = useLanguageAttributes();
  const status = useConferenceState((state) => state.status);
  const actionError = useActionErrorState();
  const titleId = useId();
  const context = useMemo(() => ({ actionError, titleId }), [actionError, titleId]);
  return (
    <PanelContext.Provider value={context}>
      <ActionErrorContext.Provider value={actionError}>
        {renderElement(
          "section",
          props,
          { status },
          {
            ...languageAttributes,
            className: "rcc-panel",
            "aria-labelledby": titleId,
            ...focusTarget,
            children: (
              <>
                <ChangeHandlersProvider onRemove={onRemove} onLeave={onLeave} onEnd={onEnd}>
                  <div className="rcc-panel-layout">{children}</div>
                </ChangeHandlersProvider>
                <PanelAnnouncements />
                <HostAnnouncements />
              </>
            ),
          },
        )}
      </ActionErrorContext.Provider>
    </PanelContext.Provider>
  );
});
