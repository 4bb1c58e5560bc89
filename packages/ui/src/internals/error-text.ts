import type { ConferenceError } from "@rc-conference/core";
import { useMemo } from "react";
import { useMessages } from "../messages/context.tsx";
import type { ErrorSentence, Messages } from "../messages/messages.ts";

export interface ErrorTexts {
  /** What happened. */
  summary: string;
  /** Why it happened. */
  explanation: string;
  /** What to do. */
  hint: string;
}

/** The texts of an error in the language of `messages`, or in core's English if they have none for its code. */
export function errorTexts(error: ConferenceError, messages: Messages): ErrorTexts {
  const translated = messages.errors[error.code] as
    | { readonly [Part in keyof ErrorTexts]?: ErrorSentence<never> }
    | undefined;
  const sentence = (part: keyof ErrorTexts): string => {
    const text = translated?.[part];
    return (typeof text === "function" ? text(error as never) : text) ?? error[part];
  };
  return {
    summary: sentence("summary"),
    explanation: sentence("explanation"),
    hint: sentence("hint"),
  };
}

/** A function that translates errors into the language of the nearest MessagesProvider. */
export function useErrorTexts(): (error: ConferenceError) => ErrorTexts {
  const messages = useMessages();
  return useMemo(() => (error) => errorTexts(error, messages), [messages]);
}

/** What happened, why, and what to do about it. */
export function errorText(error: ConferenceError, messages: Messages): string {
  const { summary, explanation, hint } = errorTexts(error, messages);
  return joinSentences([summary, explanation, hint], messages);
}

/** What happened and why, where the user interface beside it already offers what to do. */
export function errorSummary(error: ConferenceError, messages: Messages): string {
  const { summary, explanation } = errorTexts(error, messages);
  return joinSentences([summary, explanation], messages);
}

/** Chinese and Japanese write no space between sentences. */
export function joinSentences(sentences: readonly string[], { locale }: Messages): string {
  return sentences.join(/^(?:ja|zh)\b/.test(locale) ? "" : " ");
}
