import { fixtureStyle, LABELS, normalise, normalisePath } from "./normalise.ts";
import { normaliseSip } from "./normalise-sip.ts";
import type { Recording } from "./recording.ts";
import { Symbols } from "./symbols.ts";

/** Anonymised recordings as JSON lines, by kind. */
export interface Fixtures {
  rest: string;
  notifications: string;
  sip: string;
}

/** Thrown before anything is written, if a name, number, id or secret of the account is left in a recording. */
export class IdentityLeak extends Error {
  constructor(kind: string) {
    super(
      `The ${kind} recording still has an identifier of the account, so nothing was written. Please report this as a defect of the conformance command.`,
    );
    this.name = "IdentityLeak";
  }
}

/**
 * Writes a recording without anything of the account: ids, numbers and names are replaced by made-up ones in the
 * shapes of the wire, times count from 2026-01-01, and of all other texts only the platform's own words stay.
 */
export function anonymise(recording: Recording): Fixtures {
  const { entries, identities } = recording;
  const symbols = new Symbols(identities, entries);
  const startedAt = entries[0]?.at ?? 0;
  const style = fixtureStyle(startedAt);
  const plain = (value: unknown): unknown => normalise(value, "", symbols, style);
  const lines: Record<keyof Fixtures, string[]> = { rest: [], notifications: [], sip: [] };
  for (const entry of entries) {
    if (entry.source === "check") continue;
    const { step, actor } = entry;
    const common = { step, actor, at: entry.at - startedAt };
    switch (entry.source) {
      case "rest":
        lines.rest.push(
          JSON.stringify({
            ...common,
            method: entry.method,
            path: normalisePath(entry.path, symbols, style),
            request: plain(entry.request),
            status: entry.status,
            headers: rateHeaders(entry.headers),
            response: plain(entry.response),
          }),
        );
        break;
      case "notification":
        lines.notifications.push(JSON.stringify({ ...common, message: plain(entry.message) }));
        break;
      case "sip":
        lines.sip.push(
          JSON.stringify({
            ...common,
            from: entry.sent ? "phone" : "server",
            ...normaliseSip(entry.text, symbols, LABELS),
          }),
        );
        break;
    }
  }
  const joined = (kind: keyof Fixtures): string => {
    const text = lines[kind].map((line) => `${line}\n`).join("");
    if (symbols.leakIn(text)) throw new IdentityLeak(kind);
    return text;
  };
  return { rest: joined("rest"), notifications: joined("notifications"), sip: joined("sip") };
}

function rateHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) =>
        /^(x-rate-limit-(group|limit|remaining|window)|retry-after)$/.test(name) &&
        /^(\d{1,5}|[A-Za-z]{1,20})$/.test(value),
    ),
  );
}
