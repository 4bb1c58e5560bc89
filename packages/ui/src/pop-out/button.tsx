import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { usePopOut } from "./pop-out-context.ts";

/** Moves the surrounding PopOut to a window of its own, and back. Hidden if the browser cannot, and without a PopOut. */
export const Button: Part<PartProps<"button">> = forwardPartRef(function Button(props) {
  const messages = useMessages();
  const { supported, poppedOut, popOut, popIn } = usePopOut();
  if (!supported) return null;
  const label = poppedOut ? messages.popIn : messages.popOut;
  return renderElement(
    "button",
    props,
    { poppedOut },
    {
      className: "rcc-icon-button rcc-pop-out-button",
      type: "button",
      "data-rcc-pop-out": "",
      "aria-label": label,
      onClick: () => (poppedOut ? popIn() : void popOut()),
      children: <Icon name={poppedOut ? "popIn" : "popOut"} tooltip={label} />,
    },
  );
});
