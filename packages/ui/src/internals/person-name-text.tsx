import type { ReactElement } from "react";
import { useMessages } from "../messages/context.tsx";
import { displayName, type Person } from "./person-name.ts";
import { PhoneNumberText } from "./phone-number-text.tsx";

/** A name as an element of its own: isolated from the direction of the text around it. */
export function PersonNameText({ person }: { person: Person }): ReactElement {
  const messages = useMessages();
  const { name, phoneNumber } = person;
  if (name === phoneNumber) return <PhoneNumberText phoneNumber={name} />;
  return <bdi className="rcc-person-name">{displayName(person, messages)}</bdi>;
}
