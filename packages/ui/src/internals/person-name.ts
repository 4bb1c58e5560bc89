import { fallbackNames } from "@rc-conference/core";
import { useMemo } from "react";
import { useFormats, useMessages } from "../messages/context.tsx";
import type { Formats } from "../messages/formats.ts";
import type { Messages } from "../messages/messages.ts";

/** What calls, participants and records have in common. */
export interface Person {
  name: string;
  phoneNumber: string | undefined;
  role?: "host" | "participant";
  isConference?: boolean;
}

/** The name of somebody, with core's fallbacks translated. It is the number if the platform sent no name. */
export function displayName(person: Person, messages: Messages): string {
  const { name, phoneNumber, role, isConference } = person;
  if (isConference && name === fallbackNames.conference) return messages.title;
  if (role === "host" && name === fallbackNames.host) return messages.you;
  if (phoneNumber === undefined && name === fallbackNames.unknown) return messages.unknownPerson;
  return name;
}

/** The name of somebody as it stands in a sentence, a label or an announcement. */
export function nameInText(person: Person, messages: Messages, formats: Formats): string {
  const { name, phoneNumber } = person;
  return name === phoneNumber
    ? numberInText(name, messages, formats)
    : isolate(displayName(person, messages), messages);
}

/** A phone number as it stands in a sentence: left to right in every language. */
export function numberInText(phoneNumber: string, messages: Messages, formats: Formats): string {
  const text = formats.phoneNumber(phoneNumber);
  return messages.direction === "rtl" ? `\u2066${text}\u2069` : text;
}

/** Returns a function that writes names for sentences, labels and announcements. */
export function useNameInText(): (person: Person) => string {
  const messages = useMessages();
  const formats = useFormats();
  return useMemo(() => (person) => nameInText(person, messages, formats), [messages, formats]);
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * Encloses a name in the Unicode characters for what `bdi` is in HTML, if its direction may differ from that
 * of the text. Otherwise a name in another direction would move the words beside it.
 */
function isolate(name: string, { direction }: Messages): string {
  return direction === "rtl" || RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}
