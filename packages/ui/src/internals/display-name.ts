import type { Messages } from "../messages/messages.ts";
import { formatPhoneNumber } from "./format.ts";

export interface NamedPerson {
  id: string;
  name: string;
  phoneNumber: string | undefined;
}

/** The name as it is shown and spoken. Callers without a name are named by their number. */
export function displayName({ name, phoneNumber }: Omit<NamedPerson, "id">): string {
  return name === phoneNumber ? formatPhoneNumber(name) : name;
}

/**
 * Names by id that differ from each other, for the accessible names of controls: where names collide the number is
 * added, and where the numbers collide too, the position.
 */
export function distinctNames(
  people: readonly NamedPerson[],
  messages: Pick<Messages, "nameAndNumber" | "nameAndPosition">,
): Map<string, string> {
  const names = people.map(displayName);
  const withNumbers = people.map(({ phoneNumber }, index) => {
    const name = names[index] ?? "";
    const number = phoneNumber === undefined ? name : formatPhoneNumber(phoneNumber);
    return isRepeated(names, name) && number !== name ? messages.nameAndNumber(name, number) : name;
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

/** Names that a list of announcements spells out before it counts the others. */
const MAX_SPOKEN_NAMES = 3;

/** "Ada", "Ada and Jonas", "Ada, Jonas and 7 others" */
export function spokenList(names: readonly string[], messages: Pick<Messages, "nameList">): string {
  if (names.length <= MAX_SPOKEN_NAMES) return messages.nameList(names, 0);
  const spoken = names.slice(0, MAX_SPOKEN_NAMES - 1);
  return messages.nameList(spoken, names.length - spoken.length);
}
