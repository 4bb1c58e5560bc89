import type { ReactElement } from "react";
import { Disclosure } from "../internals/disclosure.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { Keypad } from "../keypad/keypad.tsx";
import { useMessages } from "../messages/context.tsx";

/** A button that shows and hides the keypad of the conference. */
export const KeypadButton: Part<PartProps<"div">> = forwardPartRef(function KeypadButton(props) {
  const messages = useMessages();
  return renderElement(
    "div",
    props,
    {},
    {
      className: "rcc-keypad-button",
      children: (
        <Disclosure
          icon="keypad"
          label={messages.keypad}
          buttonClassName="rcc-control"
          content={DisclosedKeypad}
        />
      ),
    },
  );
});

/** Without role and label, because the disclosure's content is already a group with that name. */
function DisclosedKeypad(): ReactElement | null {
  return <Keypad role="presentation" aria-label={undefined} />;
}
