/**
 * A SIP message as the web phone writes and reads it. Header names keep their case, because the phone
 * compares "Call-Id" case-sensitively, and each name occurs once.
 */
export interface SipMessage {
  /** Request line or status line. */
  startLine: string;
  headers: [name: string, value: string][];
  body: string;
}

/** Returns undefined for text that is not a SIP message. */
export function parseSip(text: string): SipMessage | undefined {
  const end = text.indexOf("\r\n\r\n");
  const head = end === -1 ? text : text.slice(0, end);
  const [startLine = "", ...lines] = head.split("\r\n");
  if (!/^SIP\/2\.0 \d{3}( |$)/.test(startLine) && !/^[A-Z]+ \S+ SIP\/2\.0$/.test(startLine)) {
    return undefined;
  }
  const headers: SipMessage["headers"] = [];
  for (const line of lines) {
    if (line === "") continue;
    const colon = line.indexOf(":");
    if (colon < 1) return undefined;
    headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return { startLine, headers, body: end === -1 ? "" : text.slice(end + 4) };
}

export function serializeSip(message: SipMessage): string {
  const head = [message.startLine, ...message.headers.map(([name, value]) => `${name}: ${value}`)];
  return `${head.join("\r\n")}\r\n\r\n${message.body}`;
}

export function header(message: SipMessage, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return message.headers.find(([known]) => known.toLowerCase() === wanted)?.[1];
}

export function isRequest(message: SipMessage): boolean {
  return !message.startLine.startsWith("SIP/2.0");
}

/** Returns the method of a request, such as "INVITE". */
export function methodOf(message: SipMessage): string {
  return message.startLine.slice(0, message.startLine.indexOf(" "));
}

/** Returns the user part of the request URI. */
export function requestUser(message: SipMessage): string {
  return /^[A-Z]+ sips?:([^@\s]+)@/.exec(message.startLine)?.[1] ?? "";
}

/** Returns the user part of a From, To or P-Asserted-Identity header. */
export function userOf(value: string | undefined): string {
  return /sips?:([^@>\s]+)@/.exec(value ?? "")?.[1] ?? "";
}

/** Returns the tag of a From or To header. */
export function tagOf(value: string): string | undefined {
  return /;tag=([^;>\s]+)/.exec(value)?.[1];
}

export function statusOf(message: SipMessage): number {
  return Number(/^SIP\/2\.0 (\d{3})/.exec(message.startLine)?.[1] ?? 0);
}

export function cseqOf(message: SipMessage): { number: number; method: string } {
  const [number = "", method = ""] = (header(message, "CSeq") ?? "").split(/\s+/);
  return { number: Number(number), method };
}

const REASON_PHRASES: Record<number, string> = {
  100: "Trying",
  183: "Session Progress",
  200: "OK",
  202: "Accepted",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  407: "Proxy Authentication Required",
  480: "Temporarily Unavailable",
  481: "Call/Transaction Does Not Exist",
  486: "Busy Here",
  487: "Request Terminated",
  491: "Request Pending",
  500: "Server Internal Error",
  503: "Service Unavailable",
  603: "Too Many Contacts",
};

/** Builds a response with the headers that RFC 3261 copies from the request, and adds `toTag` to To. */
export function replyTo(
  request: SipMessage,
  status: number,
  options: {
    toTag?: string | undefined;
    reason?: string;
    headers?: SipMessage["headers"];
    body?: string;
  } = {},
): SipMessage {
  const headers: SipMessage["headers"] = [];
  for (const name of ["Via", "From", "To", "Call-Id", "CSeq"]) {
    let value = header(request, name);
    if (value === undefined) continue;
    if (name === "To" && options.toTag && !value.includes(";tag="))
      value += `;tag=${options.toTag}`;
    headers.push([name, value]);
  }
  return {
    startLine: `SIP/2.0 ${status} ${options.reason ?? REASON_PHRASES[status] ?? "Unknown"}`,
    headers: [...headers, ...(options.headers ?? [])],
    body: options.body ?? "",
  };
}
