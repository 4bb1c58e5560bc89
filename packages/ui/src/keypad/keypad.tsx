import { useSendDtmf } from "@rc-conference/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { useActionError } from "../internals/action-error.tsx";
import { announce, LiveRegion } from "../internals/announcer.tsx";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

interface KeypadProps extends PartProps<"div"> {
  /** The call on this phone to send the tones to. Default: the conference. */
  callId?: string;
}

/** Sends key tones by its twelve buttons, or by the keyboard while the focus is inside. Shows the sent tones. */
export const Keypad: Part<KeypadProps> = dropIn(function Keypad({ callId, ...props }) {
  const messages = useMessages();
  const sendDtmf = useSendDtmf();
  const { runAction, errorMessage } = useActionError();
  const [sent, setSent] = useState("");
  const region = useRef<HTMLDivElement>(null);
  const press = (digits: string): void => {
    runAction(async () => {
      await sendDtmf.mutateAsync({ digits, ...(callId !== undefined && { callId }) });
      setSent((before) => before + digits);
      announce(region.current, digits);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((KEYS as readonly string[]).includes(event.key)) press(event.key);
  };
  return (
    <>
      {renderElement(
        "div",
        props,
        {},
        {
          className: "rcc-keypad",
          role: "group",
          "aria-label": messages.keypad,
          // Key events bubble up from whichever button has the focus.
          onKeyDown,
          children: (
            <>
              {/* The pressed key is announced, and not the row of all keys. */}
              <output
                className="rcc-keypad-output rcc-tabular"
                aria-label={messages.sentTones}
                aria-live="off"
                data-hint={messages.keypadHint}
              >
                {sent}
              </output>
              {KEYS.map((key) => (
                <button
                  key={key}
                  type="button"
                  className="rcc-keypad-key"
                  onClick={() => press(key)}
                >
                  {key}
                </button>
              ))}
            </>
          ),
        },
      )}
      <LiveRegion region={region} />
      {errorMessage}
    </>
  );
});

export namespace Keypad {
  export type Props = KeypadProps;
}
