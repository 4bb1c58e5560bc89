import { fieldName, normalise, normaliseText, type Style } from "./normalise.ts";
import type { Symbols } from "./symbols.ts";

/** A SIP message of which only names, words of the protocol and marks are left. */
export interface NormalisedSip {
  /** "INVITE", or status, reason phrase and the method that it answers, such as "200 OK (INVITE)". */
  start: string;
  headers: Record<string, unknown>;
  body: unknown;
}

interface SipParts {
  startLine: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
}

/** Headers with values of the protocol alone. */
const PLAIN = new Set([
  "content-type",
  "allow",
  "supported",
  "require",
  "event",
  "subscription-state",
  "alert-info",
  "expires",
  "max-forwards",
]);
/** Headers that differ from one message to the next in any case. */
const LEFT_OUT = new Set(["call-id", "content-length", "via", "cseq", "max-forwards", "date"]);
const ADDRESSES = new Set([
  "from",
  "to",
  "contact",
  "refer-to",
  "referred-by",
  "p-asserted-identity",
  "record-route",
  "route",
]);

export function parseSip(text: string): SipParts {
  const [head = "", ...rest] = text.split(/\r?\n\r?\n/);
  const [startLine = "", ...lines] = head.split(/\r?\n/);
  return {
    startLine,
    headers: lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
    }),
    body: rest.join("\r\n\r\n"),
  };
}

export function sipHeader({ headers }: SipParts, name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1];
}

export function normaliseSip(text: string, symbols: Symbols, style: Style): NormalisedSip {
  const message = parseSip(text);
  const headers: Record<string, unknown> = {};
  for (const [name, value] of message.headers) {
    const key = name.toLowerCase();
    if (LEFT_OUT.has(key)) continue;
    const known = fieldName(name, symbols);
    const normalised = headerValue(key, value, symbols, style);
    const before = headers[known];
    headers[known] = before === undefined ? normalised : [before, normalised].flat();
  }
  return {
    start: startOf(message),
    headers,
    body: bodyOf(message, symbols, style),
  };
}

/** The request's method, or the response's status with the method that it answers. */
export function startOf(message: SipParts): string {
  const status = /^SIP\/2\.0 (\d{3}) ?([A-Za-z ]*)/.exec(message.startLine);
  if (!status) return /^[A-Z]+/.exec(message.startLine)?.[0] ?? "";
  const method = /[A-Z]+$/.exec(sipHeader(message, "cseq") ?? "")?.[0] ?? "";
  return `${status[1]} ${status[2]?.trim()} (${method})`;
}

function headerValue(key: string, value: string, symbols: Symbols, style: Style): unknown {
  if (ADDRESSES.has(key)) return address(value, symbols, style);
  if (key === "p-rc-api-ids") return parameters(value, () => true, symbols, style);
  if (key === "p-rc-api-call-info") {
    return parameters(value, (name) => /^(callAttributes|displayInfo)/.test(name), symbols, style);
  }
  if (key.endsWith("-authenticate")) return challenge(value);
  if (key === "p-rc") return rcMessage(value, symbols, style);
  if (PLAIN.has(key) && /^[A-Za-z0-9 ,;=/_.-]{0,120}$/.test(value) && !/\d{4,}/.test(value)) {
    return symbols.isIn(value) ? style.placeholder("text") : value;
  }
  return style.placeholder("text");
}

/** An address: whether it has a display name, its user, its domain, and the names of its parameters. */
function address(value: string, symbols: Symbols, style: Style): unknown {
  const uri = /sip:([^@>;?]*)(?:@([^>;?]+))?/.exec(value);
  const user = decodeURIComponentSafely(uri?.[1] ?? "");
  const after = value.slice((uri?.index ?? 0) + (uri?.[0].length ?? 0));
  const expires = /;expires=(\d{1,6})/.exec(after)?.[1];
  return {
    ...(/^\s*("[^"]*"|[^<"]+)\s*</.test(value) && { name: style.placeholder("text") }),
    user: user.startsWith("conf_")
      ? "<voiceCallToken>"
      : normaliseText(user, "user", symbols, style),
    domain: uri?.[2] === "sip.ringcentral.com" ? uri[2] : style.placeholder("text"),
    parameters: parameterNames(after, symbols),
    ...(expires !== undefined && { expires }),
  };
}

function parameterNames(text: string, symbols: Symbols): string[] {
  return [...text.matchAll(/;\+?([a-z][a-z.-]{0,30})/gi)]
    .map(([, name = ""]) => fieldName(name.toLowerCase(), symbols))
    .filter((name) => name !== "expires");
}

function parameters(
  value: string,
  isKept: (name: string) => boolean,
  symbols: Symbols,
  style: Style,
): unknown {
  return value.split(";").map((pair) => {
    const [name = "", ...rest] = pair.trim().split("=");
    const text = rest.join("=");
    const known = fieldName(name, symbols);
    const mark = symbols.of(text);
    if (mark) return `${known}=${style.mark(mark)}`;
    const plain = isKept(name) && /^[a-z,A-Z-]{0,60}$/.test(text);
    return `${known}=${plain && !symbols.isIn(text) ? text : style.placeholder("text")}`;
  });
}

/** The scheme, and the names of its parameters in their order, on which the web phone's patterns depend. */
function challenge(value: string): unknown {
  return {
    scheme: /^[A-Za-z]+/.exec(value)?.[0] ?? "",
    parameters: [...value.matchAll(/([a-z]+)=/gi)].map(([, name = ""]) => name),
    realm: /realm="sip\.ringcentral\.com"/.test(value) ? "sip.ringcentral.com" : "<text>",
  };
}

/** The attributes of a call control message. */
function rcMessage(xml: string, symbols: Symbols, style: Style): unknown {
  const attributesOf = (element: string): Record<string, string> => {
    const text = new RegExp(`<${element}\\b([^>]*)`).exec(xml)?.[1] ?? "";
    return Object.fromEntries(
      [...text.matchAll(/([A-Za-z]{1,20})="([^"]*)"/g)].map(([, name = "", value = ""]) => [
        fieldName(name, symbols),
        normaliseText(value, name, symbols, style),
      ]),
    );
  };
  return { Hdr: attributesOf("Hdr"), Bdy: attributesOf("Bdy") };
}

function bodyOf(message: SipParts, symbols: Symbols, style: Style): unknown {
  const { body } = message;
  const type = sipHeader(message, "content-type") ?? "";
  if (body.trim() === "") return undefined;
  if (type.startsWith("application/sdp")) return sessionDescription(body);
  if (type.startsWith("x-rc/agent")) return rcMessage(body, symbols, style);
  if (type.startsWith("application/json")) {
    try {
      return normalise(JSON.parse(body), "", symbols, style);
    } catch {
      return style.placeholder("text");
    }
  }
  if (type.startsWith("message/sipfrag"))
    return /^SIP\/2\.0 \d{3} ?[A-Za-z ]*/.exec(body)?.[0].trim();
  return style.placeholder("text");
}

/** What a session description negotiates, without addresses, keys and candidates. */
function sessionDescription(sdp: string): unknown {
  const attribute = (name: string): boolean => new RegExp(`^a=${name}\\b`, "m").test(sdp);
  return {
    media: [...sdp.matchAll(/^m=([a-z]{1,20}) \d+ ([A-Z/]{1,30})/gm)].map(
      ([, kind, protocol]) => `${kind} ${protocol}`,
    ),
    codecs: [...sdp.matchAll(/^a=rtpmap:\d+ ([A-Za-z0-9-]{1,30}\/\d{4,6})/gm)]
      .map(([, codec]) => codec)
      .sort(),
    direction: /^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(sdp)?.[1] ?? "not given",
    setup: /^a=setup:([a-z]{1,10})/m.exec(sdp)?.[1] ?? "not given",
    attributes: [
      "ice-ufrag",
      "fingerprint",
      "rtcp-mux",
      "msid",
      "ssrc",
      "candidate",
      "ice-lite",
    ].filter(attribute),
  };
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
