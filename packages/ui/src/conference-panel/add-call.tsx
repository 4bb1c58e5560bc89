import { useConference } from "@rc-conference/core";
import { type ReactElement, useEffect, useRef } from "react";
import { AddParticipant } from "../add-participant/add-participant.tsx";
import { Disclosure } from "../internals/disclosure.tsx";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";

/** "Add call", and what it opens: the agent's other calls, and a number to dial. */
export const AddCall: Part<PartProps<"div", PartState>> = part(function AddCall(props) {
  const messages = useMessages();
  const { status } = useConference();
  if (status !== "active" && status !== "reconnecting") return null;
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-add-call",
      children: (
        <Disclosure
          className="rcc-disclosure"
          buttonClassName="rcc-add-call-button"
          name={messages.addCall}
          label={
            <>
              <Icon name="add" />
              {messages.addCall}
            </>
          }
          content={Opened}
        />
      ),
    },
  );
});

function Opened({ close }: { close: () => void }): ReactElement {
  const content = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      content.current
        ?.querySelector<HTMLElement>(".rcc-pick-button:not(:disabled), .rcc-dial-form input")
        ?.focus(),
    [],
  );
  return (
    <div ref={content}>
      {/* What was pressed is about to go, and the focus shall not go with it. */}
      <AddParticipant onAdd={close} />
    </div>
  );
}
