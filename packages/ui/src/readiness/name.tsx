import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useCheck } from "./readiness-context.ts";

/** The name of a check. */
export const Name: Part<PartProps<"span">> = forwardPartRef(function Name(props) {
  const messages = useMessages();
  const { id } = useCheck("Name");
  return renderElement(
    "span",
    props,
    {},
    { className: "rcc-readiness-name", children: messages.readinessChecks[id] },
  );
});
