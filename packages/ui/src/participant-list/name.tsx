import type { Participant } from "@rc-conference/core";
import type { ReactNode } from "react";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHost } from "../internals/host.ts";
import { PhoneNumberText } from "../internals/phone-number-text.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import type { Messages } from "../messages/messages.ts";
import { useItem } from "./item-context.ts";

/** The participant's name, or "You · host". */
export const Name: Part<PartProps<"span">> = forwardPartRef(function Name(props) {
  const { participant, nameId } = useItem("Name");
  const messages = useMessages();
  return renderElement(
    "span",
    props,
    {},
    {
      className: "rcc-name",
      id: nameId,
      title: participant.name,
      children: displayName(participant, messages),
    },
  );
});

function displayName(participant: Participant, messages: Messages): ReactNode {
  const { name, phoneNumber } = participant;
  if (isHost(participant)) return `${messages.you} · ${messages.host}`;
  return name === phoneNumber ? <PhoneNumberText phoneNumber={name} /> : name;
}
