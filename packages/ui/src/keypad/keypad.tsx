import { useConference, useConferenceClient } from "@rc-conference/core";
import { type KeyboardEvent, useState } from "react";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useReport } from "../internals/report.tsx";
import { useMessages } from "../messages/context.tsx";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

interface KeypadProps extends PartProps<"div", PartState> {
  /** A call of this phone. Default: the conference. */
  callId?: string;
}

/** Twelve keys, and the keyboard's own while the focus is inside; with what was sent. */
export const Keypad: Part<KeypadProps> = part(function Keypad({ callId, ...props }) {
  const messages = useMessages();
  const client = useConferenceClient();
  const { sendDtmf } = useConference();
  const { report, refusal } = useReport();
  const [sent, setSent] = useState("");
  const press = (digits: string): void => {
    report.run(async () => {
      if (callId === undefined) await sendDtmf(digits);
      else await client.sendLegDtmf({ sessionId: callId, digits });
      setSent((before) => before + digits);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((KEYS as readonly string[]).includes(event.key)) press(event.key);
  };
  return (
    <>
      {renderPart(
        "div",
        props,
        {},
        {
          className: "rcc rcc-keypad",
          role: "group",
          "aria-label": messages.keypad,
          // Typed digits reach it from whichever key has the focus.
          onKeyDown,
          children: (
            <>
              <output className="rcc-keypad-output rcc-tabular" aria-label={messages.sentTones}>
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
      {refusal}
    </>
  );
});

export namespace Keypad {
  export type Props = KeypadProps;
}
