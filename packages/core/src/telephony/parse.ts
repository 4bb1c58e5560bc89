import { fieldsOf, idOf, textOf, timeOf } from "../json.ts";
import type { Address, PartyEvent, PartyPeer, PartyUpdate } from "./event.ts";
import { parsePartyCode } from "./party-code.ts";

export type ParsedNotification =
  /** `ignored` explains, like `explanation`, why parties of the notification were left out. */
  | { kind: "telephony"; events: PartyEvent[]; ignored: string | undefined }
  /** A notification that is not about telephony sessions. */
  | { kind: "other" }
  /** `explanation` completes the sentence "The notification is malformed: …". */
  | { kind: "malformed"; explanation: string };

/** Converts a time of the platform, if there is one, to the client's clock. */
export type ToLocalTime = (time: number | undefined) => number;

/** Parses a notification, whichever transport delivered it. Never throws. */
export function parseNotification(
  input: unknown,
  toLocal: ToLocalTime = (time) => time ?? 0,
): ParsedNotification {
  const envelope = fieldsOf(input);
  if (!envelope) return malformed("it is not an object");
  const { event } = envelope;
  if (typeof event !== "string") return malformed("its event is not a string");
  if (!/\/telephony\/sessions(?:\?|$)/.test(event)) return { kind: "other" };
  const body = fieldsOf(envelope["body"]);
  if (!body) return malformed("it has no body");
  const { telephonySessionId, sequence, parties } = body;
  if (typeof telephonySessionId !== "string")
    return malformed("its telephonySessionId is not a string");
  if (typeof sequence !== "number") return malformed("its sequence is not a number");
  if (!Array.isArray(parties)) return malformed("its parties are not an array");
  const origin = fieldsOf(body["origin"]);
  const isConference = origin?.["type"] === "Conference";
  const at = toLocal(timeOf(body["eventTime"]) ?? timeOf(envelope["timestamp"]));
  const sound = parties.map(parseParty).filter((party) => party !== undefined);
  const ignored = sound.length < parties.length ? PARTY_EXPLANATION : undefined;
  if (ignored !== undefined && sound.length === 0) return malformed(ignored);
  const events = sound.map(
    (party): PartyEvent => ({ sessionId: telephonySessionId, sequence, at, isConference, party }),
  );
  return { kind: "telephony", events, ignored };
}

const PARTY_EXPLANATION = "one of its parties lacks an id or a status";

/** Parses a party of a notification or of a REST response; undefined if it lacks an id or a status code. */
export function parseParty(input: unknown): PartyUpdate | undefined {
  const party = fieldsOf(input);
  const status = fieldsOf(party?.["status"]);
  const id = textOf(party?.["id"]);
  const code = textOf(status?.["code"]);
  if (!party || !status || id === undefined || code === undefined) return undefined;
  const reason = textOf(status["reason"]);
  return {
    id,
    // Bodies of 2018 and 2019, and samples of the documentation, name the extension in `owner` only.
    extensionId: idOf(party["extensionId"]) ?? idOf(fieldsOf(party["owner"])?.["extensionId"]),
    role: parseRole(party["conferenceRole"]),
    direction: party["direction"] === "Inbound" ? "inbound" : "outbound",
    from: parseAddress(party["from"]),
    to: parseAddress(party["to"]),
    code: parsePartyCode(code),
    reason: reason?.toLowerCase(),
    peer: parsePeer(status["peerId"]),
    muted: party["muted"] === true,
    standAlone: party["standAlone"] === true,
    recording: isRecording(party["recordings"]),
  };
}

function parseRole(input: unknown): PartyUpdate["role"] {
  const role = textOf(input)?.toLowerCase();
  return role === "host" || role === "participant" ? role : undefined;
}

/** A paused recording stays in the list with `active: false`. */
function isRecording(input: unknown): boolean {
  return Array.isArray(input) && input.some((item) => fieldsOf(item)?.["active"] === true);
}

/** Events name the session in `telephonySessionId`, with "0" in `sessionId`; REST names it in `sessionId`. */
function parsePeer(input: unknown): PartyPeer | undefined {
  const peer = fieldsOf(input);
  const sessionId = textOf(peer?.["telephonySessionId"]) ?? textOf(peer?.["sessionId"]);
  const partyId = textOf(peer?.["partyId"]);
  return sessionId === undefined || partyId === undefined ? undefined : { sessionId, partyId };
}

function parseAddress(input: unknown): Address {
  const address = fieldsOf(input);
  return {
    phoneNumber: textOf(address?.["phoneNumber"]),
    name: textOf(address?.["name"]),
    extensionId: idOf(address?.["extensionId"]),
  };
}

function malformed(explanation: string): ParsedNotification {
  return { kind: "malformed", explanation };
}
