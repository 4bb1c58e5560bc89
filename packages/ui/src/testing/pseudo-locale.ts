import type { ReadinessReason } from "@rc-conference/core";
import { de } from "../locales/de.ts";
import { en } from "../messages/en.ts";
import type {
  ErrorMessages,
  Messages,
  ReadinessReasonMessages,
  Translation,
} from "../messages/messages.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÕÞǪŘŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫřšţûṽŵẋýž";
const accents: ReadonlyMap<string, string> = new Map(
  [...LETTERS].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]),
);

/** The length of a pseudo text in relation to English, brackets included. German and Greek are about as long. */
const LENGTH_FACTOR = 1.4;

/** Encloses a value inside of an English text, so that it is not rewritten. Not in any real text. */
const VALUE = /\uE000(.*?)\uE001/gsu;
const asValue = (value: unknown): unknown => {
  if (typeof value === "string") return `\uE000${value}\uE001`;
  if (Array.isArray(value)) return value.map(asValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asValue(each)]));
};

/**
 * "Add call" -> "[Åðð çåļļ~~]": an English text in accented letters, longer, and in brackets that show
 * where it was cut. A pseudo text in it, such as a capability in a sentence, remains as it is.
 */
export function pseudoText(text: string): string {
  const values = [...text.matchAll(VALUE)];
  const accented = text
    .split(/\uE000.*?\uE001/su)
    .map((piece) => piece.replace(/[A-Za-z]/g, (letter) => accents.get(letter) ?? letter))
    .reduce((before, piece, index) => `${before}${values[index - 1]?.[1] ?? ""}${piece}`);
  const own = text.replace(VALUE, "").length;
  // In words of at most nine characters, so that lines break as they do in other languages.
  const padding = "~~~~~~~~ "
    .repeat(own)
    .slice(0, Math.max(0, Math.ceil(own * (LENGTH_FACTOR - 1)) - 2))
    .trimEnd();
  return `[${accented}${padding}]`;
}

type Tree = { readonly [key: string]: unknown };

function pseudoTree(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      if (typeof value === "string") return [key, pseudoText(value)];
      if (typeof value !== "function") return [key, pseudoTree(value as Tree)];
      return [key, (...args: unknown[]) => pseudoText(value(...args.map(asValue)))];
    }),
  );
}

const { locale: _locale, direction, errors: _errors, readinessReasons: _reasons, ...texts } = en;

/** Every reason of a check. The type makes the list complete. */
const REASONS: Record<ReadinessReason, true> = {
  "insecure-context": true,
  "no-browser": true,
  "own-media": true,
  "microphone-unavailable": true,
  "microphone-denied": true,
  "microphone-unanswered": true,
  "microphone-missing": true,
  "microphone-muted": true,
  "microphone-quiet": true,
  "microphone-replaced": true,
  "speaker-missing": true,
  "speaker-replaced": true,
  "not-logged-in": true,
  "scope-missing": true,
  "no-digital-line": true,
  "no-device": true,
  "line-unknown": true,
  "too-many-phones": true,
  "phone-refused": true,
  "phone-not-allowed": true,
  "phone-reconnecting": true,
  "notifications-refused": true,
  "notifications-lost": true,
  "calls-unreadable": true,
  "call-running": true,
  "echo-failed": true,
  "echo-silent": true,
  "echo-lost": true,
  "quality-fair": true,
  "quality-poor": true,
  network: true,
  "rate-limited": true,
  server: true,
  "no-response": true,
  blocked: true,
};

/** Sentences that an object brings in English. */
const broughtSentences = <Source>(sentencesOf: (source: Source) => Sentences | undefined) => ({
  summary: (source: Source) => pseudoText(sentencesOf(source)?.summary ?? ""),
  explanation: (source: Source) => pseudoText(sentencesOf(source)?.explanation ?? ""),
  hint: (source: Source) => pseudoText(sentencesOf(source)?.hint ?? ""),
});

interface Sentences {
  summary: string;
  explanation: string;
  hint: string;
}

/** English as a language that nobody speaks: what is still readable English in a page is not a message. */
export const pseudo: Translation = {
  ...(pseudoTree(texts) as unknown as Messages),
  // The subtag that CLDR reserves for pseudo-accents.
  locale: "en-XA",
  direction,
  // Every error brings its English sentences, and German has the list of the codes.
  errors: Object.fromEntries(
    Object.keys(de.errors).map((code) => [code, broughtSentences((error: Sentences) => error)]),
  ) as unknown as ErrorMessages,
  readinessReasons: Object.fromEntries(
    Object.keys(REASONS).map((reason) => [
      reason,
      broughtSentences(({ remedy }: { remedy: Sentences | undefined }) => remedy),
    ]),
  ) as unknown as ReadinessReasonMessages,
};
