import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { readinessText } from "../internals/readiness-text.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useCheck } from "./readiness-context.ts";

/** What a check found and what to do about it. Empty for a check that passed or has not run. */
export const Remedy: Part<PartProps<"p">> = forwardPartRef(function Remedy(props) {
  const messages = useMessages();
  const check = useCheck("Remedy");
  const text = readinessText(check, messages);
  if (text === undefined) return null;
  return renderElement(
    "p",
    props,
    { status: check.status },
    { className: "rcc-readiness-remedy rcc-hint", children: text },
  );
});
