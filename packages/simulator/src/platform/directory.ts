import type { Extension, Person, WebPhoneContact } from "./contract.ts";

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** Finds extensions, people and registered web phones by what a caller dials. */
export class Directory<P extends Person> {
  readonly extensions: readonly Extension[];
  readonly people: P[] = [];
  readonly #contacts = new Map<string, Map<string, WebPhoneContact>>();

  constructor(extensions: readonly Extension[]) {
    this.extensions = extensions;
  }

  extension(key: string): Extension | undefined {
    return (
      this.extensions.find(
        ({ id, extensionNumber, name }) => id === key || extensionNumber === key || name === key,
      ) ?? this.extensions.find(({ phoneNumber }) => samePhoneNumber(phoneNumber, key))
    );
  }

  person(key: string): P | undefined {
    return (
      this.people.find(({ name }) => name === key) ??
      this.people.find(({ phoneNumber }) => samePhoneNumber(phoneNumber, key))
    );
  }

  colleague(extension: Extension): P | undefined {
    return this.people.find((person) => person.extension === extension);
  }

  contacts(extension: Extension): WebPhoneContact[] {
    return [...(this.#contacts.get(extension.id)?.values() ?? [])];
  }

  register(extension: Extension, contact: WebPhoneContact): void {
    const contacts = this.#contacts.get(extension.id) ?? new Map<string, WebPhoneContact>();
    contacts.set(contact.instanceId, contact);
    this.#contacts.set(extension.id, contacts);
  }

  unregister(extension: Extension, instanceId: string): void {
    this.#contacts.get(extension.id)?.delete(instanceId);
  }
}

/** Compares two phone numbers regardless of country code and punctuation. */
export function samePhoneNumber(one: string, other: string): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)];
  if (a.length < 7 || b.length < 7) return false;
  return a === b || a.endsWith(b) || b.endsWith(a);
}

/** Whether the text has seven to fifteen digits and nothing else but punctuation. */
export function isPhoneNumber(text: string): boolean {
  return /^[+\d\s().-]+$/.test(text) && digitsOf(text).length >= 7 && digitsOf(text).length <= 15;
}
