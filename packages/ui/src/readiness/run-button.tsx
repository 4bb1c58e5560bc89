import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useReadinessOfRoot } from "./readiness-context.ts";

/** Starts the checks, cancels them while they run, and starts them again after that. */
export const RunButton: Part<PartProps<"button">> = forwardPartRef(function RunButton(props) {
  const messages = useMessages();
  const { status, run, cancel } = useReadinessOfRoot("RunButton");
  const label = {
    idle: messages.checkNow,
    running: messages.cancel,
    done: messages.checkAgain,
  }[status];
  return renderElement(
    "button",
    props,
    { status },
    {
      className: status === "idle" ? "rcc-button rcc-primary" : "rcc-button",
      type: "button",
      onClick: () => (status === "running" ? cancel() : run()),
      children: label,
    },
  );
});
