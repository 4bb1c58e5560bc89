/** The fields of an object that came from outside, each of them unchecked. */
export type Fields = Record<string, unknown>;

/** The fields of an object; undefined for anything else. */
export function fieldsOf(input: unknown): Fields | undefined {
  return typeof input === "object" && input !== null && !Array.isArray(input)
    ? (input as Fields)
    : undefined;
}

/** A text that is not empty; undefined for anything else. */
export function textOf(input: unknown): string | undefined {
  return typeof input === "string" && input !== "" ? input : undefined;
}

/** An id as text: the platform sends ids as text in events and as numbers in account resources. */
export function idOf(input: unknown): string | undefined {
  return typeof input === "number" ? String(input) : textOf(input);
}

/** An ISO 8601 time in milliseconds since the epoch. */
export function timeOf(input: unknown): number | undefined {
  const time = typeof input === "string" ? Date.parse(input) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
