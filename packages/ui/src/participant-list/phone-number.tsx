import type { Participant } from "@rc-conference/core";
import type { ReactNode } from "react";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHost } from "../internals/host.ts";
import { PersonNameText } from "../internals/person-name-text.tsx";
import { PhoneNumberText } from "../internals/phone-number-text.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useItem } from "./item-context.ts";

/** The participant's phone number, or the host's name. Hidden if Name already shows the number. */
export const PhoneNumber: Part<PartProps<"span">> = forwardPartRef(function PhoneNumber(props) {
  const { participant } = useItem("PhoneNumber");
  const content = secondLine(participant);
  if (content === undefined) return null;
  return renderElement("span", props, {}, { className: "rcc-number", children: content });
});

function secondLine(participant: Participant): ReactNode {
  const { name, phoneNumber } = participant;
  if (isHost(participant)) return <PersonNameText person={participant} />;
  if (phoneNumber === undefined || phoneNumber === name) return undefined;
  return <PhoneNumberText phoneNumber={phoneNumber} />;
}
