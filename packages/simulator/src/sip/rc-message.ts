import type { IncomingCall } from "../platform/contract.ts";
import type { Reply } from "../platform/reply.ts";

/** Commands (`Cmd`) of the call control messages between web phone and server. */
export const RC_COMMAND = {
  freeResources: 2,
  incomingCall: 6,
  alreadyProcessed: 7,
  sessionClose: 9,
  forward: 10,
  voicemail: 11,
  reject: 12,
  startReply: 13,
  reply: 14,
} as const;

export interface RcMessage {
  header: Record<string, string>;
  body: Record<string, string>;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescape = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|(\w+));/g, (whole, code?: string, name?: string) =>
    code === undefined ? (ENTITIES[name ?? ""] ?? whole) : String.fromCharCode(Number(code)),
  );

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join("");

/** Serializes a message on one line, because it also travels in the P-rc header. The body must not be empty, because the phone reads its attributes unconditionally. */
export function rcMessage(message: RcMessage): string {
  return `<Msg><Hdr${attributes(message.header)}/><Bdy${attributes(message.body)}/></Msg>`;
}

/** Parses a message from a phone. Returns undefined for other text. */
export function parseRcMessage(xml: string): RcMessage | undefined {
  const parts = /^\s*<Msg>\s*<Hdr\b([^>]*?)\/?>\s*(?:<\/Hdr>\s*)?<Bdy\b([^>]*?)\/?>/.exec(xml);
  if (!parts) return undefined;
  return { header: readAttributes(parts[1] ?? ""), body: readAttributes(parts[2] ?? "") };
}

function readAttributes(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([\w:]+)="([^"]*)"/g)) {
    values[name] = unescape(value);
  }
  return values;
}

const PATTERNS = [
  "callYouBack",
  "onMyWay",
  "onOtherLine",
  "callYouBackLater",
  "inAMeeting",
  "onOtherLineNoCall",
] as const;
const UNITS = ["minutes", "hours", "days"] as const;

/** Applies a phone's message to the call that is ringing there. */
export function applyRcMessage(call: IncomingCall, { header, body }: RcMessage): void {
  switch (Number(header["Cmd"])) {
    case RC_COMMAND.reject:
      call.declined();
      break;
    case RC_COMMAND.voicemail:
      call.toVoicemail();
      break;
    case RC_COMMAND.forward:
      call.forwarded(body["Phn"] ?? "");
      break;
    case RC_COMMAND.startReply:
      call.replyStarted();
      break;
    case RC_COMMAND.reply:
      call.replied(readReply(body));
      break;
  }
}

/** Reads a reply: RepTp 0 carries a text, 1 to 6 select a predefined sentence. */
function readReply(body: Record<string, string>): Reply {
  const pattern = PATTERNS[Number(body["RepTp"]) - 1];
  if (!pattern) return { text: body["Bdy"] ?? "" };
  if (body["Dir"] === undefined) return { pattern };
  const by = body["Dir"] === "1" ? "caller" : "callee";
  const unit = UNITS[Number(body["Units"])];
  const value = Number(body["Vl"]);
  return {
    pattern,
    callBack: { by, ...(unit && Number.isFinite(value) && { in: { value, unit } }) },
  };
}
