import { useCancelBringIns, useCapacity, useParticipants } from "@rc-conference/core";
import { ActiveCallPicker } from "../active-call-picker/active-call-picker.tsx";
import { useActionError } from "../internals/action-error.tsx";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { DialForm } from "./dial-form.tsx";

interface AddParticipantProps extends PartProps<"div"> {
  /** Called when a call was picked, before it is in the conference. */
  onAdd?: () => void;
}

/** Adds participants: the user's other calls, or a number to dial. Calls that wait to be added can be cancelled. */
export const AddParticipant: Part<AddParticipantProps> = dropIn(function AddParticipant({
  onAdd,
  ...props
}) {
  const messages = useMessages();
  const capacity = useCapacity();
  const cancelBringIns = useCancelBringIns();
  const { runAction, errorMessage } = useActionError();
  const queued = useParticipants().filter(({ status }) => status === "queued").length;
  return renderElement(
    "div",
    props,
    { full: capacity.full },
    {
      className: "rcc-add-participant",
      children: (
        <>
          {capacity.full && <p className="rcc-hint">{messages.bringInBlocker.conferenceFull}</p>}
          <ActiveCallPicker {...(onAdd && { onPick: () => onAdd() })} />
          <DialForm />
          {queued > 0 && (
            <p className="rcc-queued-calls">
              <span className="rcc-text">{messages.queuedCalls(queued)}</span>
              <button
                type="button"
                className="rcc-link"
                onClick={() => runAction(() => cancelBringIns.mutateAsync())}
              >
                {messages.cancelQueuedCalls}
              </button>
            </p>
          )}
          {errorMessage}
        </>
      ),
    },
  );
});

export namespace AddParticipant {
  export type Props = AddParticipantProps;
}
