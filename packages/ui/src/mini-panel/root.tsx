import { useConferenceState } from "@rc-conference/core";
import { useRef } from "react";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHostIn } from "../internals/host.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { MiniPanelContext } from "./mini-panel-context.ts";

/** The frame, which floats in a corner of the window. Hidden unless the host is in the conference. */
export const Root: Part<PartProps<"section">> = forwardPartRef(function Root(props) {
  const messages = useMessages();
  const status = useConferenceState((state) => state.status);
  const offset = useRef({ x: 0, y: 0 });
  if (!isHostIn(status)) return null;
  return (
    <MiniPanelContext.Provider value={offset}>
      {renderElement(
        "section",
        props,
        { status },
        { className: "rcc-mini-panel", "aria-label": messages.miniPanel },
      )}
    </MiniPanelContext.Provider>
  );
});
