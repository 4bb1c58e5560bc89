/** The unchecked fields of an object that the platform, the storage or the app provided. */
export type Fields = Record<string, unknown>;

/** Returns an object as its fields; undefined for an array and for anything else. */
export function fieldsOf(input: unknown): Fields | undefined {
  return typeof input === "object" && input !== null && !Array.isArray(input)
    ? (input as Fields)
    : undefined;
}

/** Returns a string that is not empty; undefined for anything else. */
export function textOf(input: unknown): string | undefined {
  return typeof input === "string" && input !== "" ? input : undefined;
}

/** Returns an id as a string. The platform sends ids as strings in events, and as numbers in account resources. */
export function idOf(input: unknown): string | undefined {
  return typeof input === "number" ? String(input) : textOf(input);
}

/** Parses an ISO 8601 time into milliseconds since the epoch; undefined for anything else. */
export function timeOf(input: unknown): number | undefined {
  const time = typeof input === "string" ? Date.parse(input) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
