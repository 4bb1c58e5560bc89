import type { Entry, Identity, IdentityKind } from "./recording.ts";

/** What a text of the wire stands for, without the text. */
export type Mark =
  | { kind: Exclude<IdentityKind, "secret">; of: string; index: number }
  | { kind: "party"; of: string; session: number; party: string }
  | { kind: "secret" };

const SESSION_ID = /^s-[0-9a-z]+$/i;
const PARTY_ID = /^p-[0-9a-z]+-\d+$/i;

/** Many extensions are called "Extension 102" or "Conference Room". One such word identifies nobody. */
const PLATFORM_WORDS = new Set(
  `account agent call conference connected desk device extension guest host line main menu number office participant
  party phone queue reception ring room sales service session support telephony test text user web webphone`.split(
    /\s+/,
  ),
);

/** Shorter identifiers occur by chance inside of words. */
const LONG = 5;

/**
 * Gives each identifier of a recording a name that is the same in every recording: that of the actor or
 * the call it belongs to, and for the rest its place in the order of appearance.
 */
export class Symbols {
  readonly #byText = new Map<string, Mark>();
  readonly #lowerCase = new Set<string>();
  readonly #counts = new Map<string, number>();

  constructor(identities: readonly Identity[], entries: readonly Entry[]) {
    for (const identity of identities) this.#add(identity);
    for (const entry of entries) if (entry.source !== "check") this.#collect(entry);
  }

  /** The symbol of a text; undefined if it is no identifier of the recording. */
  of(text: string): Mark | undefined {
    const known = this.#byText.get(text);
    if (known) return known;
    if (SESSION_ID.test(text)) return this.#session(text);
    return PARTY_ID.test(text) ? this.#party(text) : undefined;
  }

  /** Whether a text has an identifier in it: long ones anywhere, short ones such as "Tim" as a word of its own. */
  isIn(text: string): boolean {
    const lower = text.toLowerCase();
    const words = lower.split(/[^a-z0-9]+/);
    for (const each of this.#lowerCase) {
      if (each.length >= LONG ? lower.includes(each) : words.includes(each)) return true;
    }
    return false;
  }

  /** Whether a finished recording still has an identifier that no word of the wire can have in it. */
  leakIn(text: string): boolean {
    const lower = text.toLowerCase();
    return [...this.#byText].some(([each, { kind }]) => {
      if (each.length < LONG) return false;
      const at = lower.indexOf(each.toLowerCase());
      // A name may be a part of a longer word, as "Grant" is of "grant_type".
      return kind === "name" ? new RegExp(`\\b${escaped(each)}\\b`, "i").test(text) : at >= 0;
    });
  }

  #add({ value, kind, of }: Identity): void {
    if (value === "" || this.#byText.has(value)) return;
    if (kind === "name" && PLATFORM_WORDS.has(value.toLowerCase())) return;
    const mark: Mark = kind === "secret" ? { kind } : { kind, of, index: this.#next(kind) };
    this.#set(value, mark);
    // Numbers appear with and without the plus sign.
    if (kind === "phoneNumber" && value.startsWith("+")) this.#set(value.slice(1), mark);
  }

  #set(text: string, mark: Mark): void {
    this.#byText.set(text, mark);
    this.#lowerCase.add(text.toLowerCase());
  }

  #next(kind: string): number {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return count;
  }

  #session(id: string): Mark {
    const known = this.#byText.get(id);
    if (known) return known;
    const index = this.#next("session");
    const mark: Mark = { kind: "session", of: `session ${index}`, index };
    this.#set(id, mark);
    return mark;
  }

  /** A party id contains its session's id. */
  #party(id: string): Mark {
    const [, hash = "", party = ""] = /^p-(.+)-(\d+)$/i.exec(id) ?? [];
    const session = this.#session(`s-${hash}`);
    const of = "of" in session ? session.of : "";
    const mark: Mark = {
      kind: "party",
      of,
      session: "index" in session ? session.index : 0,
      party,
    };
    this.#set(id, mark);
    return mark;
  }

  /** Adds the legacy ids, which belong to a session by the message in which both occur. */
  #collect(entry: Exclude<Entry, { source: "check" }>): void {
    const roots =
      entry.source === "rest"
        ? [entry.response]
        : entry.source === "notification"
          ? [entry.message["body"]]
          : [];
    for (const root of roots) visit(root, (object) => this.#collectLegacy(object));
  }

  #collectLegacy(object: Readonly<Record<string, unknown>>): void {
    const { telephonySessionId, sessionId } = object;
    if (typeof telephonySessionId !== "string" || typeof sessionId !== "string") return;
    // "0" stands for every conference, and a REST peer has the telephony session id in both.
    if (sessionId === "0" || !/^\d{4,}$/.test(sessionId)) return;
    const session = this.of(telephonySessionId);
    if (session?.kind !== "session") return;
    this.#add({ value: sessionId, kind: "legacySession", of: session.of });
  }
}

function visit(value: unknown, see: (object: Readonly<Record<string, unknown>>) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) see(value as Record<string, unknown>);
  for (const inner of Object.values(value)) visit(inner, see);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
