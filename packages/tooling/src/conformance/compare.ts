import { align } from "./align.ts";
import { compareOrder } from "./compare-order.ts";
import { compareValues, type ValueDifference } from "./compare-values.ts";
import { LABELS, normalise, normalisePath, normaliseText } from "./normalise.ts";
import { type NormalisedSip, normaliseSip, parseSip, sipHeader } from "./normalise-sip.ts";
import {
  type Check,
  CLEANING,
  type Notification,
  type Recording,
  type RestExchange,
  type SipText,
} from "./recording.ts";
import { Symbols } from "./symbols.ts";

/** A difference between the simulator and the platform, with every step in which it shows. */
export interface Difference {
  /** The kind of message and the field. */
  path: string;
  /** Undefined: the field is missing. */
  simulator: string | undefined;
  platform: string | undefined;
  steps: string[];
}

/** Response headers that clients rely on. `byValue`: whether the value is the platform's, not the app's. */
const RESPONSE_HEADERS = [
  { name: "content-type", byValue: true },
  { name: "x-rate-limit-group", byValue: true },
  { name: "x-rate-limit-window", byValue: true },
  { name: "x-rate-limit-limit", byValue: false },
  { name: "x-rate-limit-remaining", byValue: false },
];

/** Compares two recordings of the same scenario, field by field. */
export function compareRecordings(simulator: Recording, platform: Recording): Difference[] {
  const sides = [new Side(simulator), new Side(platform)] as const;
  const found: (ValueDifference & { step: string })[] = [
    ...compareChecks(...sides),
    ...compareRest(...sides),
    ...compareTelephonyEvents(...sides),
    ...comparePresence(...sides),
    ...compareSip(...sides),
  ];
  const differences = new Map<string, Difference>();
  for (const { step, path, simulator: ours, platform: theirs } of found) {
    const key = JSON.stringify([path, ours, theirs]);
    const known = differences.get(key);
    if (!known) differences.set(key, { path, simulator: ours, platform: theirs, steps: [step] });
    else if (!known.steps.includes(step)) known.steps.push(step);
  }
  return [...differences.values()];
}

/** A recording with the symbols of its own identifiers. */
class Side {
  readonly symbols: Symbols;
  readonly checks: readonly Check[];
  readonly rest: readonly RestExchange[];
  readonly notifications: readonly Notification[];
  readonly sip: readonly SipText[];

  constructor({ entries, identities }: Recording) {
    this.symbols = new Symbols(identities, entries);
    const compared = entries.filter(({ step }) => step !== CLEANING);
    this.checks = compared.filter((entry) => entry.source === "check");
    this.rest = compared.filter((entry) => entry.source === "rest");
    this.notifications = compared.filter((entry) => entry.source === "notification");
    this.sip = compared.filter((entry) => entry.source === "sip");
  }

  normalise(value: unknown): unknown {
    return normalise(value, "", this.symbols, LABELS);
  }
}

type Found = ValueDifference & { step: string };

function compareChecks(simulator: Side, platform: Side): Found[] {
  const name = ({ step, name: each }: Check): string => `${step}\n${each}`;
  const names = new Set([...simulator.checks, ...platform.checks].map(name));
  return [...names].flatMap((each) => {
    const values = [simulator, platform].map(({ checks }) =>
      checks.find((check) => name(check) === each),
    );
    const [step = "", path = ""] = each.split("\n");
    return compareValues(values[0]?.value, values[1]?.value, path).map((difference) => ({
      ...difference,
      step,
    }));
  });
}

function compareRest(simulator: Side, platform: Side): Found[] {
  const grouped = [simulator, platform].map((side) =>
    groupBy(side.rest, ({ step, actor, method, path }) =>
      [step, actor, `${method} ${pathName(path, side.symbols)}`].join("\n"),
    ),
  );
  const [ours, theirs] = [grouped[0] ?? new Map(), grouped[1] ?? new Map()] as const;
  const keys = new Set<string>([...ours.keys(), ...theirs.keys()]);
  return [...keys].flatMap((key) => {
    const [step = "", actor = "", name = ""] = key.split("\n");
    const one: readonly RestExchange[] = ours.get(key) ?? [];
    const other: readonly RestExchange[] = theirs.get(key) ?? [];
    const count = Math.max(one.length, other.length);
    return (
      Array.from({ length: count }, (_, index) =>
        compareExchange([one[index], simulator], [other[index], platform], name),
      )
        .flat()
        // The path is the same for all extensions, so that each difference is told once.
        .map((difference) => ({
          ...difference,
          step: actor === "host" ? step : `${step} (${actor})`,
        }))
    );
  });
}

function compareExchange(
  [ours, simulator]: [RestExchange | undefined, Side],
  [theirs, platform]: [RestExchange | undefined, Side],
  name: string,
): ValueDifference[] {
  if (!ours || !theirs) {
    const sent = (exchange: unknown): string =>
      exchange ? "sent" : "not sent, for what was before it";
    return [{ path: name, simulator: sent(ours), platform: sent(theirs) }];
  }
  const prefix = (each: ValueDifference): ValueDifference => ({
    ...each,
    path: `${name} -> ${each.path}`,
  });
  if (Math.floor(ours.status / 100) !== Math.floor(theirs.status / 100)) {
    // The bodies of a success and of an error have nothing in common.
    return [prefix({ path: "status", simulator: outcome(ours), platform: outcome(theirs) })];
  }
  return [
    ...compareValues(ours.status, theirs.status, "status"),
    ...compareValues(headersOf(ours), headersOf(theirs), "header"),
    ...compareValues(
      simulator.normalise(ours.response),
      platform.normalise(theirs.response),
      "body",
    ),
  ].map(prefix);
}

function outcome({ status, response }: RestExchange): string {
  const body = (response ?? {}) as { errorCode?: unknown; errors?: { errorCode?: unknown }[] };
  const code = body.errorCode ?? body.errors?.[0]?.errorCode;
  return typeof code === "string" ? `${status} ${code}` : String(status);
}

function headersOf({ headers }: RestExchange): Record<string, string> {
  return Object.fromEntries(
    RESPONSE_HEADERS.flatMap(({ name, byValue }) => {
      const value = headers[name];
      if (value === undefined) return [];
      return [[name, byValue ? value.toLowerCase().replaceAll(" ", "") : "<value>"]];
    }),
  );
}

/** A path without ids, such as "/telephony/sessions/{session}/parties/{party}/hold". */
function pathName(path: string, symbols: Symbols): string {
  return normalisePath(path, symbols, {
    ...LABELS,
    mark: ({ kind }) => `{${kind}}`,
    placeholder: () => "{id}",
  })
    .replace(/^\/restapi\/v1\.0/, "")
    .replace(/^\/account\/~/, "");
}

/** A telephony session event carries one party. Each actor sees the events of a session in their sequence. */
interface PartyEvent {
  step: string;
  sequence: number;
  party: string;
  code: string;
  value: unknown;
}

function compareTelephonyEvents(simulator: Side, platform: Side): Found[] {
  const [ours, theirs] = [eventsOf(simulator), eventsOf(platform)];
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return [...keys].flatMap((key) => {
    const [actor = "", session = ""] = key.split("\n");
    const [one, other] = [ours.get(key) ?? [], theirs.get(key) ?? []];
    const name = ({ party, code }: PartyEvent): string => `${party} ${code}`;
    const step = one[0]?.step ?? other[0]?.step ?? "";
    const found: Found[] = compareOrder(
      one.map(name),
      other.map(name),
      `telephony events of the ${session} at the ${actor}`,
    ).map((difference) => ({ ...difference, step }));
    // The first sequence tells whether the numbers start where the simulator starts them.
    if (one[0] && other[0]) {
      found.push(
        ...compareValues(
          one[0].sequence,
          other[0].sequence,
          "telephony event -> first sequence",
        ).map((difference) => ({ ...difference, step })),
      );
    }
    const pairs = align(one, other, name);
    for (const [left, right] of pairs) {
      found.push(
        ...compareValues(left.value, right.value).map((difference) => ({
          ...difference,
          path: `telephony event ${left.code} -> ${difference.path}`,
          step: left.step,
        })),
      );
    }
    return found;
  });
}

function eventsOf(side: Side): Map<string, PartyEvent[]> {
  const groups = new Map<string, PartyEvent[]>();
  for (const { actor, step, message } of side.notifications) {
    const body = message["body"] as Record<string, unknown> | undefined;
    if (typeof body?.["telephonySessionId"] !== "string") continue;
    const session = LABELS.mark(side.symbols.of(body["telephonySessionId"]) ?? { kind: "secret" });
    const key = `${actor}\n${session.replace(/[<>]/g, "")}`;
    const events = groups.get(key) ?? [];
    groups.set(key, events);
    const { parties, ...rest } = body;
    for (const party of Array.isArray(parties) ? (parties as Record<string, unknown>[]) : []) {
      const mark = side.symbols.of(String(party["id"]));
      const code = (party["status"] as { code?: unknown } | undefined)?.code;
      events.push({
        step,
        sequence: Number(body["sequence"]),
        party: mark?.kind === "party" ? `party ${mark.party}` : "party ?",
        code: [
          typeof code === "string" ? normaliseText(code, "code", side.symbols, LABELS) : "no code",
          ...(party["muted"] === true ? ["muted"] : []),
          ...(party["standAlone"] === true ? ["alone"] : []),
        ].join(" "),
        // Envelope and body are parts of every event; the party stands at the top, for shorter paths.
        value: side.normalise({
          ...message,
          body: rest,
          party,
          parties: Array.isArray(parties) ? `${parties.length}` : "none",
        }),
      });
    }
  }
  for (const events of groups.values()) events.sort((a, b) => a.sequence - b.sequence);
  return groups;
}

/** Presence events may be put together by the platform, so only their fields and values are compared, not their number. */
function comparePresence(simulator: Side, platform: Side): Found[] {
  const [ours, theirs] = [presenceFields(simulator), presenceFields(platform)];
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].flatMap((name) => {
    const text = (values: Set<string> | undefined): string | undefined =>
      values && [...values].sort().join(", ");
    return compareValues(
      text(ours.get(name)),
      text(theirs.get(name)),
      `presence event -> ${name}`,
    ).map((difference) => ({ ...difference, step: "all steps" }));
  });
}

function presenceFields(side: Side): Map<string, Set<string>> {
  const fields = new Map<string, Set<string>>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, `${path}[]`);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value))
        visit(inner, path === "" ? name : `${path}.${name}`);
    } else {
      // Which call a value belongs to is compared where presence is read.
      const text = /^<.+ of .+>$|^<.*call.*>$/.test(String(value)) ? "<id>" : String(value);
      fields.set(path, (fields.get(path) ?? new Set()).add(text));
    }
  };
  for (const { message } of side.notifications) {
    const body = message["body"] as Record<string, unknown> | undefined;
    if (body && !("telephonySessionId" in body)) visit(side.normalise(body), "");
  }
  return fields;
}

interface SipMessage {
  sent: boolean;
  sip: NormalisedSip;
}

interface SipDialog {
  step: string;
  messages: SipMessage[];
}

function compareSip(simulator: Side, platform: Side): Found[] {
  const [ours, theirs] = [dialogsOf(simulator), dialogsOf(platform)];
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return [...keys].flatMap((key) => {
    const one = ours.get(key)?.messages ?? [];
    const other = theirs.get(key)?.messages ?? [];
    const step = ours.get(key)?.step ?? theirs.get(key)?.step ?? "";
    const name = (message: SipMessage): string => message.sip.start;
    const found: Found[] = [];
    for (const sender of ["server", "phone"] as const) {
      // Which of two messages that cross each other comes first is chance, so each direction stands alone.
      const order = (messages: readonly SipMessage[]): string[] =>
        messages.filter(({ sent }) => sent === (sender === "phone")).map(name);
      const path = `SIP from the ${sender}, ${key.replace("\n", " in ")}`;
      for (const difference of compareOrder(order(one), order(other), path)) {
        found.push({ ...difference, step });
      }
    }
    // What the phone sends is the client's affair, except for the effects of the order.
    const received = (messages: readonly SipMessage[]): SipMessage[] =>
      messages.filter(({ sent }) => !sent);
    for (const [left, right] of align(received(one), received(other), name)) {
      found.push(
        ...compareValues(
          { header: left.sip.headers, body: left.sip.body },
          { header: right.sip.headers, body: right.sip.body },
        ).map((difference) => ({
          ...difference,
          path: `SIP ${left.sip.start} -> ${difference.path}`,
          step,
        })),
      );
    }
    return found;
  });
}

/** The dialogs of each phone, named by the step in which they began and by their number in it. */
function dialogsOf(side: Side): Map<string, SipDialog> {
  const dialogs = new Map<string, SipDialog>();
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { actor, step, sent, text } of side.sip) {
    const parsed = parseSip(text);
    const method = /[A-Z]+$/.exec(sipHeader(parsed, "cseq") ?? "")?.[0] ?? "";
    // A registration is renewed at any time.
    if (method === "REGISTER" && !/^(un)?register /.test(step)) continue;
    const callId = `${actor} ${sipHeader(parsed, "call-id") ?? ""}`;
    let name = names.get(callId);
    if (name === undefined) {
      const place = `the ${actor}\n"${step}"`;
      const count = (counts.get(place) ?? 0) + 1;
      counts.set(place, count);
      name = `${count === 1 ? "" : `${count}. of `}${place}`;
      names.set(callId, name);
      dialogs.set(name, { step, messages: [] });
    }
    dialogs.get(name)?.messages.push({
      sent,
      sip: normaliseSip(text, side.symbols, LABELS),
    });
  }
  return dialogs;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
