import { fieldsOf, idOf, textOf, timeOf } from "../json.ts";
import type { Address, PartyEvent, PartyUpdate } from "./event.ts";
import { parsePartyCode } from "./party-code.ts";

export type ParsedNotification =
  | { kind: "telephony"; events: PartyEvent[] }
  /** A notification that is not about telephony sessions. */
  | { kind: "other" }
  /** `explanation` completes the sentence "The notification is malformed: …". */
  | { kind: "malformed"; explanation: string };

/** Parses a notification, whichever transport delivered it. Never throws. */
export function parseNotification(input: unknown): ParsedNotification {
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
  const at = timeOf(body["eventTime"]) ?? timeOf(envelope["timestamp"]) ?? 0;
  const events: PartyEvent[] = [];
  for (const item of parties) {
    const party = parseParty(item);
    if (!party) return malformed("one of its parties lacks an id or a status");
    events.push({
      sessionId: telephonySessionId,
      sequence,
      at,
      isConference: origin?.["type"] === "Conference",
      party,
    });
  }
  return { kind: "telephony", events };
}

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
    extensionId: idOf(party["extensionId"]),
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

/** A paused recording stays in the list with `active: false`. */
function isRecording(input: unknown): boolean {
  return Array.isArray(input) && input.some((item) => fieldsOf(item)?.["active"] === true);
}

/** Events name the session in `telephonySessionId`, with "0" in `sessionId`; REST names it in `sessionId`. */
function parsePeer(input: unknown): PartyUpdate["peer"] {
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
