import { useConferenceState } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

/** The status of the conference as a coloured dot and a word. */
export const Status: Part<PartProps<"span">> = forwardPartRef(function Status(props) {
  const status = useConferenceState((state) => state.status);
  return renderElement(
    "span",
    props,
    { status },
    { className: "rcc-conference-status", children: useMessages().status[status] },
  );
});
