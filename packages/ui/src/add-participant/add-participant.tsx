import { useConference, useParticipants } from "@rc-conference/core";
import { ActiveCallPicker } from "../active-call-picker/active-call-picker.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";
import { DialForm } from "./dial-form.tsx";

interface AddParticipantProps extends PartProps<"div", PartState> {
  /** After somebody was chosen or dialled, before they are in. */
  onAdd?: () => void;
}

/** Grows the conference: by the agent's other calls, by a number that is dialled; with those who wait for their turn. */
export const AddParticipant: Part<AddParticipantProps> = part(function AddParticipant({
  onAdd,
  ...props
}) {
  const messages = useMessages();
  const { capacity, cancelBringIns } = useConference();
  const waiting = useParticipants().filter(({ status }) => status === "queued").length;
  return renderPart(
    "div",
    props,
    { full: capacity.full },
    {
      className: "rcc rcc-add-participant",
      children: (
        <>
          {capacity.full && <p className="rcc-hint">{messages.obstacle.conferenceFull}</p>}
          <ActiveCallPicker {...(onAdd && { onPick: () => onAdd() })} />
          <DialForm />
          {waiting > 0 && (
            <p className="rcc-queued-calls">
              <span>{messages.waiting(waiting)}</span>
              <button type="button" className="rcc-link" onClick={cancelBringIns}>
                {messages.cancelWaiting}
              </button>
            </p>
          )}
        </>
      ),
    },
  );
});

export namespace AddParticipant {
  export type Props = AddParticipantProps;
}
