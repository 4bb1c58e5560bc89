import { useConferenceState } from "@rc-conference/core";
import { type ReactElement, useEffect, useRef } from "react";
import { AddParticipant } from "../add-participant/add-participant.tsx";
import { Disclosure } from "../internals/disclosure.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHostIn } from "../internals/host.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

/** A button that shows and hides AddParticipant. Hidden unless the host is in the conference. */
export const AddCall: Part<PartProps<"div">> = forwardPartRef(function AddCall(props) {
  const messages = useMessages();
  const status = useConferenceState((state) => state.status);
  if (!isHostIn(status)) return null;
  return renderElement(
    "div",
    props,
    {},
    {
      className: "rcc-add-call",
      children: (
        <Disclosure
          icon="add"
          label={messages.addCall}
          buttonClassName="rcc-add-call-button"
          content={DisclosedAddParticipant}
        />
      ),
    },
  );
});

function DisclosedAddParticipant({ close }: { close: () => void }): ReactElement {
  const content = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      content.current
        ?.querySelector<HTMLElement>(".rcc-pick-button:not(:disabled), .rcc-dial-form input")
        ?.focus(),
    [],
  );
  return (
    <div ref={content} className="rcc-add-call-content">
      {/* Closing moves the focus away from the picked call, whose row is about to be removed. */}
      <AddParticipant onAdd={close} />
    </div>
  );
}
