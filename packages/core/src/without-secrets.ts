import { ConferenceError } from "./errors/conference-error.ts";

const HIDDEN = "[hidden]";
/** Limit of a copy, in characters, keys included. Notifications of the platform have at most 3 000. */
const MAX_LENGTH = 16_000;
/** Limit of one text in a copy, in characters. */
const MAX_TEXT_LENGTH = 4_000;
const MAX_DEPTH = 12;

/** What remains to be copied of one value. */
interface Copying {
  /** Characters that the copy may still grow by. */
  left: number;
  /** The objects around the current one, which reveal a circle. */
  readonly path: Set<object>;
}

/**
 * Copies any value as plain JSON data of at most about `maxLength` characters, and replaces everything that
 * looks like a secret by "[hidden]". It never throws, and its time grows with the length of the value.
 */
export function withoutSecrets(value: unknown, maxLength: number = MAX_LENGTH): unknown {
  return copyOf(value, { left: maxLength, path: new Set() });
}

function copyOf(value: unknown, copying: Copying): unknown {
  switch (typeof value) {
    case "string":
      return spend(copying, textWithoutSecrets(value, copying));
    case "bigint":
      return spend(copying, cut(String(value)));
    case "number":
      copying.left -= 8;
      return Number.isFinite(value) ? value : String(value);
    case "object":
      return value === null ? null : copyOfObject(value, copying);
    case "function":
    case "symbol":
      return undefined;
    default:
      copying.left -= 5;
      return value;
  }
}

function copyOfObject(value: object, copying: Copying): unknown {
  const { path } = copying;
  if (path.has(value)) return spend(copying, "[circular]");
  if (path.size >= MAX_DEPTH) return spend(copying, "[deeper]");
  path.add(value);
  try {
    return copyOfItems(value, copying);
  } catch {
    // A proxy may refuse to list its keys.
    return spend(copying, "[unreadable]");
  } finally {
    path.delete(value);
  }
}

function copyOfItems(value: object, copying: Copying): unknown {
  if (value instanceof Date) return spend(copying, dateText(value));
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
    return spend(copying, `[${value.byteLength} bytes]`);
  }
  if (value instanceof Map) return copyOfEntries([...value].map(readable), copying);
  if (value instanceof Set) return copyOfList([...value], copying);
  if (Array.isArray(value)) return copyOfList(value, copying);
  return copyOfEntries(fieldsToCopy(value), copying);
}

/** A key, and a function that reads its value, which throws if the value is a getter that does. */
type LazyEntry = readonly [key: string, read: () => unknown];

function readable([key, value]: [unknown, unknown]): LazyEntry {
  return [typeof key === "object" ? "[object]" : String(key), () => value];
}

function fieldsToCopy(value: object): LazyEntry[] {
  return keysToCopy(value).map((key) => [key, () => (value as Record<string, unknown>)[key]]);
}

/** An error's request, response and stack are left out, because the SDK's errors carry the access token in them. */
function keysToCopy(value: object): string[] {
  if (value instanceof ConferenceError) {
    return ["code", "summary", "explanation", "status", "sipCode"];
  }
  if (value instanceof Error) return ["name", "message", "code", "cause"];
  return Object.keys(value);
}

function copyOfList(items: readonly unknown[], copying: Copying): unknown[] {
  // Headers are often kept as pairs of a name and a value.
  if (items.length === 2 && typeof items[0] === "string" && isSecretEntry(items[0], items[1])) {
    return [copyOf(items[0], copying), HIDDEN];
  }
  const copies: unknown[] = [];
  for (let index = 0; index < items.length; index += 1) {
    if (copying.left <= 0) {
      copies.push(`[${items.length - index} more]`);
      break;
    }
    copying.left -= 1;
    copies.push(copyOf(items[index], copying));
  }
  return copies;
}

function copyOfEntries(entries: readonly LazyEntry[], copying: Copying): unknown {
  const copies: [string, unknown][] = [];
  const name = nameOfValue(entries);
  for (const [key, read] of entries) {
    if (copying.left <= 0) {
      copies.push(["[cut]", `[${entries.length - copies.length} more]`]);
      break;
    }
    const item = tryToRead(read);
    if (item === undefined) continue;
    const shownKey = spend(copying, textWithoutSecrets(key, copying));
    const isSecret =
      isSecretEntry(key, item) ||
      (name !== undefined && key === "value" && isSecretEntry(name, item));
    copies.push([shownKey, isSecret ? spend(copying, HIDDEN) : copyOf(item, copying)]);
  }
  return Object.fromEntries(copies);
}

/** The name of a `{ name, value }` pair, which also may be spelled `{ key, value }`. */
function nameOfValue(entries: readonly LazyEntry[]): string | undefined {
  if (entries.length > 8 || !entries.some(([key]) => key === "value")) return undefined;
  const name = entries.find(([key]) => key === "name" || key === "key");
  const text = name && tryToRead(name[1]);
  return typeof text === "string" ? text : undefined;
}

function tryToRead(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return "[unreadable]";
  }
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? String(date) : date.toISOString();
}

function spend(copying: Copying, text: string): string {
  copying.left -= text.length + 3;
  return text;
}

function cut(text: string, limit: number = MAX_TEXT_LENGTH): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}[${text.length - limit} more]`;
}

/** Parts of names of secrets, which are compared without case and separators. */
const SECRET_NAME =
  /token|passw|passphrase|passcode|secret|authori[sz]ation|authenticate|assertion|credential|cookie|sipinfo|bearer|codeverifier|pincode|pinnumber|(?:api|access|private|encryption|signing)key/;
/**
 * Names of secrets that are parts of harmless words as well. DTMF digits are secret, because they may be a
 * card number or a PIN.
 */
const SECRET_WORDS = new Set([
  "auth",
  "cvc",
  "cvv",
  "digits",
  "dtmf",
  "jwt",
  "oauth",
  "otp",
  "pin",
  "pwd",
  "wsc",
]);

/** Whether `key` names a secret, in whatever way it is spelled. */
function isSecretKey(key: string): boolean {
  const condensed = key.replace(/[^a-z0-9]/gi, "").toLowerCase();
  if (SECRET_NAME.test(condensed) || SECRET_WORDS.has(condensed)) return true;
  const words = key.replace(/([a-z0-9])([A-Z])/g, "$1 $2").split(/[^a-zA-Z0-9]+/);
  return words.some((word) => SECRET_WORDS.has(word.toLowerCase()));
}

/** Statuses, reasons and error codes such as "Answered", "rate-limited" and "TAS-106", which are no OAuth codes. */
const HARMLESS_CODE = /^(?:[a-z]+(?:[-_ ][a-z]+)*|[a-z]{2,4}-\d{1,4}|-?\d{1,4})$/i;
const MAX_HARMLESS_CODE_LENGTH = 32;

/** Whether `item` is a secret, under the name `key`. `true`, `false` and `null` tell no secret. */
function isSecretEntry(key: string, item: unknown): boolean {
  if (item === null || typeof item === "boolean") return false;
  if (/^code$/i.test(key)) return isSecretCode(typeof item === "object" ? "" : String(item));
  return isSecretKey(key);
}

/** Whether the value of a `code` may be an authorization code of OAuth. */
function isSecretCode(code: string): boolean {
  return code.length > MAX_HARMLESS_CODE_LENGTH || !HARMLESS_CODE.test(code);
}

/** Secrets that are recognised by themselves. No pattern starts again within a text that it has read in vain. */
const SECRETS: readonly [RegExp, string][] = [
  [/conf_[0-9a-z]+/gi, "conf_[hidden]"],
  [/\b(bearer|basic)\s{1,8}[^\s"'\\]+/gi, "$1 [hidden]"],
  // A JWT, or another object in Base64, which may be cut off.
  [/\beyJ[\w.+/=-]{8,}/g, HIDDEN],
  [/:\/\/[^\s/@]{1,256}@/g, "://[hidden]@"],
];

function textWithoutSecrets(text: string, copying: Copying): string {
  const limit = Math.max(0, Math.min(MAX_TEXT_LENGTH, copying.left));
  const json = text.length <= limit ? jsonWithoutSecrets(text, copying) : undefined;
  // The text is cut before it is searched, so that a long one takes no time. The rules hide cut-off secrets too.
  const part = json ?? hideNamedValues(text.slice(0, limit));
  const shown = SECRETS.reduce((before, [pattern, blank]) => before.replace(pattern, blank), part);
  return text.length <= limit ? cut(shown) : `${cut(shown)}[${text.length - limit} more]`;
}

/** Returns a text that is a JSON object, array or string without its secrets; undefined for any other text. */
function jsonWithoutSecrets(text: string, { left, path }: Copying): string | undefined {
  if (!/^\s*[{["]/.test(text)) return undefined;
  if (path.size >= MAX_DEPTH) return "[deeper]";
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const inner: Copying = { left, path: new Set(path).add({}) };
  return JSON.stringify(copyOf(parsed, inner));
}

/** A percent-encoded character, however often it is encoded, or a word that may be the name of a value. */
const WORD = /%(?:25)*[0-9a-f]{2}|[\w.-]+/gi;
/** What separates a name from its value: "=" or ":", of JSON within a text also with escaped quotes. */
const SEPARATOR = /(\\*["'])?\s*(=|:|%(?:25)*3[ad])\s*/iy;
const OPENING_QUOTE = /\\*["']/y;
const END_OF_PARAMETER = /[\s&"'<>\\]|%(?:25)*26/gi;
const END_OF_LINE = /[\r\n]/g;
const END_OF_JSON_VALUE = /[,}\]\r\n]/g;

/** Hides the values of secret names in query strings, forms, header lines and JSON. */
function hideNamedValues(text: string): string {
  let shown = "";
  let copied = 0;
  let position = 0;
  let before = "";
  for (;;) {
    WORD.lastIndex = position;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) return shown + text.slice(copied);
    // "API key" and "PIN code" are names of two words.
    const isPhrase = /^(?:key|code|number)$/i.test(word) && text[position] === " ";
    const name = isPhrase ? `${before} ${word}` : word;
    before = word;
    position = WORD.lastIndex;
    const isCode = /^code$/i.test(word) && !isSecretKey(name);
    if (!isCode && !isSecretKey(name)) continue;
    SEPARATOR.lastIndex = position;
    const separator = SEPARATOR.exec(text);
    if (!separator) continue;
    const start = SEPARATOR.lastIndex;
    const [, quote, sign = ""] = separator;
    const end = endOfValue(text, start, {
      isLine: (sign === ":" && quote === undefined) || /cookie/i.test(word),
      isJson: quote !== undefined,
    });
    if (end === start) continue;
    if (isCode && sign === ":" && !isSecretCode(unquoted(text.slice(start, end)))) continue;
    shown += `${text.slice(copied, start)}${HIDDEN}`;
    copied = end;
    position = end;
  }
}

function unquoted(value: string): string {
  return value.replace(/^[\\"']+|[\\"',\s]+$/g, "");
}

/** Position after the value that starts at `start`; the end of the text for a value that has no certain end. */
function endOfValue(
  text: string,
  start: number,
  { isLine, isJson }: { isLine: boolean; isJson: boolean },
): number {
  OPENING_QUOTE.lastIndex = start;
  const quote = OPENING_QUOTE.exec(text)?.[0];
  if (quote !== undefined && !isLine) return endOfQuoted(text, start + quote.length, quote);
  if (/[{[]/.test(text[start] ?? "")) return text.length;
  const end = isLine ? END_OF_LINE : isJson ? END_OF_JSON_VALUE : END_OF_PARAMETER;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}

/** Position after the closing quote, which has no more backslashes than the opening one. */
function endOfQuoted(text: string, start: number, quote: string): number {
  const mark = quote.at(-1) ?? '"';
  for (let at = text.indexOf(mark, start); at !== -1; at = text.indexOf(mark, at + 1)) {
    let backslashes = 0;
    while (at - backslashes > start && text[at - backslashes - 1] === "\\") backslashes += 1;
    if (backslashes < quote.length) return at + 1;
  }
  return text.length;
}
