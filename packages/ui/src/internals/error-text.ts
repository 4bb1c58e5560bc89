import type { ConferenceError } from "@rc-conference/core";

/** What happened, why, and what to do about it. */
export function errorText(error: ConferenceError): string {
  return `${errorSummary(error)} ${error.hint}`;
}

/** What happened and why, where the user interface beside it already offers what to do. */
export function errorSummary({ summary, explanation }: ConferenceError): string {
  return `${summary} ${explanation}`;
}
