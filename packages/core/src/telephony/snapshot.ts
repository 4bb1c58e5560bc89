import { fieldsOf, textOf, timeOf } from "../json.ts";
import { isConferenceAddress } from "./address.ts";
import type { PartyUpdate } from "./event.ts";
import { parseParty, type ToLocalTime } from "./parse.ts";

/** How far the platform's REST answers may lag behind what happened. */
export const SNAPSHOT_LAG_MS = 15_000;

/** A telephony session, as `GET /telephony/sessions/{id}` returns it. */
export interface SessionSnapshot {
  id: string;
  voiceCallToken: string | undefined;
  createdAt: number | undefined;
  parties: PartyUpdate[];
}

/** Accepts the session wrapped in `{ session }` or not, because the platform sends both. Undefined without an id. */
export function parseSession(
  input: unknown,
  toLocal: ToLocalTime = (time) => time ?? 0,
): SessionSnapshot | undefined {
  const outer = fieldsOf(input);
  const session = fieldsOf(outer?.["session"]) ?? outer;
  const id = textOf(session?.["id"]);
  if (!session || id === undefined) return undefined;
  const parties = Array.isArray(session["parties"]) ? session["parties"] : [];
  return {
    id,
    voiceCallToken: textOf(session["voiceCallToken"]),
    createdAt: localTimeOf(session["creationTime"], toLocal),
    parties: parties.map(parseParty).filter((party) => party !== undefined),
  };
}

/** One entry of `activeCalls` in the extension's presence. */
export interface PresenceCall {
  sessionId: string;
  partyId: string;
  direction: "inbound" | "outbound";
  from: { phoneNumber: string | undefined; name: string | undefined };
  to: { phoneNumber: string | undefined; name: string | undefined };
  /** The party code that corresponds to the entry's `telephonyStatus`. */
  code: "proceeding" | "answered" | "hold";
  startedAt: number | undefined;
  isConference: boolean;
}

const CODES: Record<string, PresenceCall["code"]> = {
  Ringing: "proceeding",
  CallConnected: "answered",
  OnHold: "hold",
};

/** Parses the presence. `activeCalls` is absent when there are none; malformed entries are left out. */
export function parsePresence(
  input: unknown,
  toLocal: ToLocalTime = (time) => time ?? 0,
): PresenceCall[] {
  const list = fieldsOf(input)?.["activeCalls"];
  if (!Array.isArray(list)) return [];
  const calls: PresenceCall[] = [];
  for (const item of list) {
    const call = fieldsOf(item);
    const sessionId = textOf(call?.["telephonySessionId"]);
    const partyId = textOf(call?.["partyId"]);
    const code = CODES[textOf(call?.["telephonyStatus"]) ?? ""];
    if (!call || sessionId === undefined || partyId === undefined || !code) continue;
    calls.push({
      sessionId,
      partyId,
      direction: call["direction"] === "Inbound" ? "inbound" : "outbound",
      from: { phoneNumber: textOf(call["from"]), name: textOf(call["fromName"]) },
      to: { phoneNumber: textOf(call["to"]), name: textOf(call["toName"]) },
      code,
      startedAt: localTimeOf(call["startTime"], toLocal),
      // The legacy session id of every conference is "0".
      isConference: isConferenceAddress(textOf(call["to"])) || call["sessionId"] === "0",
    });
  }
  return calls;
}

function localTimeOf(input: unknown, toLocal: ToLocalTime): number | undefined {
  const time = timeOf(input);
  return time === undefined ? undefined : toLocal(time);
}
