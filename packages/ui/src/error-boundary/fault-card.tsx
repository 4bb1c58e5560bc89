import type { ReactElement } from "react";
import { focusTarget } from "../internals/focus-keeper.ts";
import { Icon } from "../internals/icons.tsx";
import { useMessages } from "../messages/context.tsx";

/** The place of a component that could not be rendered. */
export function FaultCard({
  element: Element = "div",
  onRetry,
}: {
  element?: "div" | "li";
  onRetry(): void;
}): ReactElement {
  const messages = useMessages();
  return (
    <Element className="rcc rcc-fault" {...focusTarget}>
      {/* Inside of the element, since a list item must keep its role. */}
      <span className="rcc-fault-text" role="alert">
        <Icon name="warning" />
        <span className="rcc-text">{messages.fault}</span>
      </span>
      <button type="button" className="rcc-button" onClick={onRetry}>
        {messages.tryAgain}
      </button>
    </Element>
  );
}
