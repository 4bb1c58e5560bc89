import { useRemoveParticipant } from "@rc-conference/core";
import { type RemoveHandler, useChangeHandlers } from "../internals/change-handlers.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHost } from "../internals/host.ts";
import { Icon } from "../internals/icons.tsx";
import { ignoreConferenceError } from "../internals/ignore-conference-error.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useDistinctName } from "./distinct-names.tsx";
import { useItem } from "./item-context.ts";

interface RemoveButtonProps extends PartProps<"button">, RemoveHandler {}

/** Removes the participant from the conference, or from the queue of calls to be added. Hidden for the host. */
export const RemoveButton: Part<RemoveButtonProps> = forwardPartRef(function RemoveButton({
  onRemove,
  ...props
}) {
  const { participant } = useItem("RemoveButton");
  const removeParticipant = useRemoveParticipant();
  const messages = useMessages();
  const { mayRemove } = useChangeHandlers({ onRemove });
  const label = messages.removeParticipant(useDistinctName(participant));
  if (isHost(participant)) return null;
  const { id, status } = participant;
  const isLeaving = status === "leaving";
  return renderElement(
    "button",
    props,
    {},
    {
      className: "rcc-icon-button rcc-danger",
      type: "button",
      // Not `disabled`, which would drop the focus before the row is removed.
      "aria-disabled": isLeaving || undefined,
      "data-rcc-action": "remove",
      "aria-label": label,
      onClick: () => {
        if (isLeaving || !mayRemove(participant)) return;
        ignoreConferenceError(removeParticipant.mutateAsync({ participantId: id }));
      },
      children: <Icon name="remove" tooltip={label} />,
    },
  );
});
