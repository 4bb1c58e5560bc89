import { useMemo } from "react";
import { useFormats, useMessages } from "../messages/context.tsx";
import type { Formats } from "../messages/formats.ts";
import type { Messages } from "../messages/messages.ts";
import { nameInText, numberInText, type Person } from "./person-name.ts";

export interface NamedPerson extends Person {
  id: string;
}

/**
 * Names by id that differ from each other, for the accessible names of controls: where names collide the number is
 * added, and where the numbers collide too, the position.
 */
export function distinctNames(
  people: readonly NamedPerson[],
  messages: Messages,
  formats: Formats,
): Map<string, string> {
  const names = people.map((person) => nameInText(person, messages, formats));
  const withNumbers = people.map(({ name, phoneNumber }, index) => {
    const shown = names[index] ?? "";
    if (phoneNumber === undefined || phoneNumber === name || !isRepeated(names, shown))
      return shown;
    return messages.nameAndNumber(shown, numberInText(phoneNumber, messages, formats));
  });
  const seen = new Map<string, number>();
  return new Map(
    people.map(({ id }, index) => {
      const name = withNumbers[index] ?? "";
      const position = (seen.get(soundsLike(name)) ?? 0) + 1;
      seen.set(soundsLike(name), position);
      return [id, isRepeated(withNumbers, name) ? messages.nameAndPosition(name, position) : name];
    }),
  );
}

function isRepeated(names: readonly string[], name: string): boolean {
  return names.filter((each) => soundsLike(each) === soundsLike(name)).length > 1;
}

/** Names that differ only in case or in spaces sound the same. */
function soundsLike(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The same for a component. The map keeps its identity while the names stay the same. */
export function useDistinctNames(people: readonly NamedPerson[]): ReadonlyMap<string, string> {
  const messages = useMessages();
  const formats = useFormats();
  const content = JSON.stringify([...distinctNames(people, messages, formats)]);
  return useMemo(() => new Map(JSON.parse(content) as [string, string][]), [content]);
}

/** Names that a list of announcements spells out before it counts the others. */
const MAX_SPOKEN_NAMES = 3;

/** "Ada", "Ada and Jonas", "Ada, Jonas and 7 others" */
export function spokenList(names: readonly string[], messages: Pick<Messages, "nameList">): string {
  if (names.length <= MAX_SPOKEN_NAMES) return messages.nameList(names, 0);
  const spoken = names.slice(0, MAX_SPOKEN_NAMES - 1);
  return messages.nameList(spoken, names.length - spoken.length);
}
