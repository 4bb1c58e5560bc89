import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

/** A button for the app to open its whole panel, by `onClick`. */
export const OpenButton: Part<PartProps<"button">> = forwardPartRef(function OpenButton(props) {
  const messages = useMessages();
  return renderElement(
    "button",
    props,
    {},
    {
      className: "rcc-icon-button",
      type: "button",
      "aria-label": messages.openPanel,
      children: <Icon name="open" tooltip={messages.openPanel} />,
    },
  );
});
