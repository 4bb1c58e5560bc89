import type { Mark, Symbols } from "./symbols.ts";

/**
 * Keeps of a message only what may be compared and published: its fields, their types, and the values of
 * enumerations. Every other text becomes a placeholder for what it is.
 */

/** Renders marks and placeholders: for people who compare, or as a fixture in the shapes of the wire. */
export interface Style {
  mark(mark: Mark): string;
  time(text: string): string;
  /** A text that is not published. `kind` tells what it looks like. */
  placeholder(kind: PlaceholderKind): string;
  number(key: string, value: number): unknown;
}

export type PlaceholderKind = "text" | "uri" | "phoneNumber" | "digits" | "id";

/** Fields whose texts are the platform's own words. All other texts may belong to the account. */
const ENUMERATED = new Set(
  `code reason direction type status errorCode conferenceRole ringOutRole ringMeRole telephonyStatus presenceStatus
  userStatus dndStatus meetingStatus token_type transport transportType featureName usageType paymentType mode view
  result action legType linePooling parameterName error command terminationType encryption errorCodes
  sipErrorCodes voipFeatureEnabled outboundCallsEnabled voipCountryBlocked cxTelephonyStatus Cmd Sts Resp`.split(
    /\s+/,
  ),
);

/** Ids that nothing refers to, in whatever shape. */
const FREE_IDS = new Set(
  `uuid messageId subscriptionId serverId callId toTag fromTag rcSessionId SID Req access_token refresh_token
  endpoint_id session_id ws_access_token token etag`.split(/\s+/),
);

/** Numbers that mean something by their value. All others are counts, times or ids. */
const NUMBERS_BY_VALUE = new Set(
  `code pollingInterval recoveryTimeout recoveryBufferSize idleTimeout absoluteTimeout maxActiveRequests
  maxConnectionsPerSession`.split(/\s+/),
);

const WORDS = /^[A-Za-z]{1,24}([ ._-][A-Za-z]{1,24}){0,3}$|^\d{1,3}$/;
const ERROR_CODE = /^(TAS|CMN|OAU|SUB|SPR|WSG|AGW|FAC|TMS)-\d{3,4}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;
const PHONE_NUMBER = /^\+\d{7,15}$/;
/** Placeholders for one sequence of path segments and query parameters that the platform defines. */
const PATH = /^\/restapi\//;
const PATH_WORDS = /^[A-Za-z][A-Za-z-]{0,40}$|^v\d+\.\d+$|^~$/;

export const LABELS: Style = {
  mark(mark) {
    switch (mark.kind) {
      case "secret":
        return "<secret>";
      case "session":
        return `<${mark.of}>`;
      case "party":
        return `<party ${mark.party} of ${mark.of}>`;
      default:
        return `<${mark.kind} of ${mark.of}>`;
    }
  },
  time: (text) => (text.includes(".") ? "<time with milliseconds>" : "<time in seconds>"),
  placeholder: (kind) => `<${kind}>`,
  number: (key, value) =>
    isByValue(key, value) ? value : Number.isInteger(value) ? "<integer>" : "<number>",
};

/** Renders values in the shapes of the wire, so that a parser can read them. Times count from 2026-01-01. */
export function fixtureStyle(startedAt: number): Style {
  const epoch = Date.UTC(2026, 0, 1);
  const digits = (index: number, length: number): string => String(index).padStart(length, "0");
  return {
    mark(mark) {
      switch (mark.kind) {
        case "secret":
          return "secret";
        case "session":
          return `s-a${digits(mark.index, 15)}z`;
        case "party":
          return `p-a${digits(mark.session, 15)}z-${mark.party}`;
        case "legacySession":
          return `9000000${digits(mark.index, 5)}`;
        case "recording":
          return `8300000${digits(mark.index, 3)}`;
        case "account":
          return `7000000${digits(mark.index, 3)}`;
        case "extension":
          return `8000000${digits(mark.index, 3)}`;
        case "device":
          return `8100000${digits(mark.index, 3)}`;
        case "extensionNumber":
          return `90${digits(mark.index, 2)}`;
        case "phoneNumber":
          return `+120255501${digits(mark.index, 2)}`;
        case "sipUser":
          return `120255501${digits(mark.index, 2)}*90${digits(mark.index, 2)}`;
        case "sipAuthorization":
          return `8200000${digits(mark.index, 3)}`;
        case "email":
          return `person${mark.index}@example.com`;
        case "name":
          return `Person ${mark.index}`;
      }
    },
    time(text) {
      const moved = new Date(Date.parse(text) - startedAt + epoch).toISOString();
      return text.includes(".") ? moved : moved.replace(/\.\d+Z$/, "Z");
    },
    placeholder: (kind) =>
      ({
        text: "text",
        uri: "https://platform.example/",
        phoneNumber: "+12025550199",
        digits: "9999999999",
        id: "0123456789",
      })[kind],
    number: (key, value) => (isByValue(key, value) || Math.abs(value) < 10_000 ? value : 9_999_999),
  };
}

/** Normalises a JSON value. `key` is the name of the field that holds it. */
export function normalise(value: unknown, key: string, symbols: Symbols, style: Style): unknown {
  if (typeof value === "string") return normaliseText(value, key, symbols, style);
  if (typeof value === "number") {
    const mark = symbols.of(String(value));
    // Ids are numbers in some places. Small numbers, such as a sequence, are never ids.
    if (mark && value >= 1_000) {
      const text = style.mark(mark);
      return style === LABELS ? `${text} as a number` : numeric(text);
    }
    return style.number(key, value);
  }
  if (Array.isArray(value)) return value.map((each) => normalise(each, key, symbols, style));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      fieldName(name, symbols),
      normalise(inner, name, symbols, style),
    ]),
  );
}

/** Normalises a text: an identifier, a word of the platform, or a placeholder for what it looks like. */
export function normaliseText(text: string, key: string, symbols: Symbols, style: Style): string {
  const mark = symbols.of(text);
  // A secret among the ids is an id like another.
  if (mark && !(mark.kind === "secret" && FREE_IDS.has(key))) return style.mark(mark);
  if (TIME.test(text)) return style.time(text);
  if (PATH.test(text)) return normalisePath(text, symbols, style);
  if (PHONE_NUMBER.test(text)) return style.placeholder("phoneNumber");
  if (/^(https?|wss?):\/\//.test(text)) return style.placeholder("uri");
  if (ERROR_CODE.test(text)) return text;
  if (ENUMERATED.has(key) && WORDS.test(text) && !symbols.isIn(text)) return text;
  // The literals of the wire that are no words: the id of every conference, its name, and booleans in text.
  if (/^(0|conference|Conference|true|false|)$/.test(text)) return text;
  if (FREE_IDS.has(key)) return style.placeholder("id");
  if (/^\d+$/.test(text)) return style.placeholder("digits");
  return style.placeholder("text");
}

/** Keeps a path's words, and replaces its ids and the values of its query. */
export function normalisePath(text: string, symbols: Symbols, style: Style): string {
  const [path = "", query] = text.split("?");
  const segments = path.split("/").map((segment) => {
    if (segment === "") return "";
    const mark = symbols.of(segment);
    if (mark) return style.mark(mark);
    return PATH_WORDS.test(segment) ? segment : style.placeholder("id");
  });
  const parameters = query?.split("&").map((pair) => {
    const [name = "", value = ""] = pair.split("=");
    return `${fieldName(name, symbols)}=${/^(true|false|Simple|Detailed|WSS)$/.test(value) ? value : style.placeholder("text")}`;
  });
  return segments.join("/") + (parameters ? `?${parameters.join("&")}` : "");
}

/** A field's, parameter's or header's name, unless it is data. */
export function fieldName(name: string, symbols: Symbols): string {
  return /^[A-Za-z_][A-Za-z_-]{0,60}\d?$/.test(name) && !symbols.isIn(name) ? name : "field";
}

/** The longest of the platform's times is a day, in seconds; ids have more digits. */
function isByValue(key: string, value: number): boolean {
  return NUMBERS_BY_VALUE.has(key) && Math.abs(value) <= 86_400;
}

/** Ids stay numbers where they were numbers. */
function numeric(text: string): unknown {
  const digits = text.replace(/\D/g, "");
  return digits === "" ? 9_999_999 : Number(digits);
}
