import { focusTarget } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { usePanel } from "./panel-context.ts";

/** The heading, which is also the accessible name of the panel. */
export const Title: Part<PartProps<"h2">> = forwardPartRef(function Title(props) {
  const { titleId } = usePanel("Title");
  return renderElement(
    "h2",
    props,
    {},
    { className: "rcc-title", id: titleId, ...focusTarget, children: useMessages().title },
  );
});
