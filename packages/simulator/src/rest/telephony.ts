import type { TelephonyPlatform } from "../platform/contract.ts";
import { type Call, json, noContent, RestError, type RestResponse } from "./http.ts";

/** Conference, session and party routes below /telephony. */
export class TelephonyRoutes {
  readonly #platform: TelephonyPlatform;

  constructor(platform: TelephonyPlatform) {
    this.#platform = platform;
  }

  /** `path` is what follows "telephony". Undefined for a path that does not exist. */
  handle(method: string, path: readonly string[], call: Call): RestResponse | undefined {
    const [first, sessionId, parties, partyId, verb] = path;
    if (first === "conference" && path.length === 1 && method === "POST") {
      return json(201, { session: this.#platform.createConference(call.extension) });
    }
    if (first !== "sessions" || sessionId === undefined) return undefined;
    if (parties === undefined) {
      if (method === "GET") return json(200, this.#platform.getSession(sessionId));
      if (method !== "DELETE") return undefined;
      this.#platform.deleteSession(sessionId);
      return noContent();
    }
    if (parties !== "parties" || partyId === undefined) return undefined;
    if (partyId === "bring-in" && method === "POST" && verb === undefined) {
      return json(201, this.#bringIn(sessionId, call));
    }
    if (verb === "hold" && method === "POST") {
      return json(200, this.#platform.holdParty(sessionId, partyId, true));
    }
    if (verb === "unhold" && method === "POST") {
      return json(200, this.#platform.holdParty(sessionId, partyId, false));
    }
    if (verb !== undefined) return undefined;
    switch (method) {
      case "GET":
        return json(200, this.#platform.getParty(sessionId, partyId));
      case "PATCH":
        return json(200, this.#platform.patchParty(sessionId, partyId, partyChange(call.body)));
      case "DELETE":
        this.#platform.deleteParty(sessionId, partyId, {
          keepConferenceAlive: flag(call.body, "keepConferenceAlive") ?? false,
        });
        return noContent();
      default:
        return undefined;
    }
  }

  /** `sessionId` is the field's name; `telephonySessionId` is an older spelling that is taken as well. */
  #bringIn(conferenceId: string, { body }: Call): unknown {
    const sessionId = body["sessionId"] ?? body["telephonySessionId"];
    const { partyId } = body;
    if (typeof partyId !== "string") throw invalid("partyId");
    if (typeof sessionId !== "string") throw invalid("sessionId");
    return this.#platform.bringIn(conferenceId, { sessionId, partyId });
  }
}

/** Flat, as the clients send it; wrapped in `party`, as the specification writes it. */
function partyChange(body: Record<string, unknown>): { muted?: boolean; standAlone?: boolean } {
  const { party } = body;
  const change = typeof party === "object" && party !== null ? { ...party } : body;
  const muted = flag(change as Record<string, unknown>, "muted");
  const standAlone = flag(change as Record<string, unknown>, "standAlone");
  if (muted === undefined && standAlone === undefined) throw invalid("muted");
  return { ...(muted !== undefined && { muted }), ...(standAlone !== undefined && { standAlone }) };
}

function flag(body: Record<string, unknown>, name: string): boolean | undefined {
  const value = body[name];
  if (value === undefined || typeof value === "boolean") return value;
  throw invalid(name);
}

function invalid(name: string): RestError {
  return new RestError(400, "CMN-101", `Parameter [${name}] value is invalid`, name);
}
