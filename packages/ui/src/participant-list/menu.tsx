import { useIsolateParticipant } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHost } from "../internals/host.ts";
import { Icon } from "../internals/icons.tsx";
import { ignoreConferenceError } from "../internals/ignore-conference-error.ts";
import { Menu as ActionMenu, type MenuItem } from "../internals/menu.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useDistinctName } from "./distinct-names.tsx";
import { useItem } from "./item-context.ts";

/** A menu of the less frequent actions: isolate the participant, copy the phone number. Hidden for the host. */
export const Menu: Part<PartProps<"span">> = forwardPartRef(function Menu(props) {
  const { participant } = useItem("Menu");
  const messages = useMessages();
  const isolateParticipant = useIsolateParticipant();
  const label = messages.moreActionsFor(useDistinctName(participant));
  if (isHost(participant)) return null;
  const { id, status, isolated, phoneNumber } = participant;
  const items: MenuItem[] = [
    {
      id: "isolate",
      icon: isolated ? "endIsolation" : "isolate",
      label: isolated ? messages.endIsolation : messages.isolate,
      disabledReason: status === "connected" ? undefined : messages.notConnectedYet,
      onSelect: () =>
        ignoreConferenceError(
          isolateParticipant.mutateAsync({ participantId: id, isolated: !isolated }),
        ),
    },
  ];
  if (phoneNumber !== undefined) {
    items.push({
      id: "copy",
      icon: "copy",
      label: messages.copyNumber,
      onSelect: () => void navigator.clipboard?.writeText(phoneNumber),
    });
  }
  return renderElement(
    "span",
    props,
    {},
    {
      className: "rcc-row-menu",
      children: (
        <ActionMenu items={items} label={label} buttonClassName="rcc-icon-button">
          <Icon name="more" tooltip={label} />
        </ActionMenu>
      ),
    },
  );
});
