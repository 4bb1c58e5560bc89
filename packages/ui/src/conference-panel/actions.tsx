import { useConferenceState } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHostIn } from "../internals/host.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";

/** Holds AddCall and Controls: below the list, or beside it in a wide panel. Hidden unless the host is in the conference. */
export const Actions: Part<PartProps<"div">> = forwardPartRef(function Actions(props) {
  const status = useConferenceState((state) => state.status);
  if (!isHostIn(status)) return null;
  return renderElement("div", props, {}, { className: "rcc-panel-actions" });
});
