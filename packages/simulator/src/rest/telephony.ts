import type { Faults } from "../faults/faults.ts";
import type {
  BridgeDisturbance,
  Extension,
  TelephonyPlatform,
  TransferTarget,
} from "../platform/contract.ts";
import type { Reply, ReplyUnit } from "../platform/reply.ts";
import { type AuthorizedRequest, invalid, json, noContent, RestError } from "./http.ts";
import type { Route } from "./route.ts";

const ROOT = "/restapi/v1.0/account/:accountId/telephony";
const SESSION = `${ROOT}/sessions/:sessionId`;
const PARTY = `${SESSION}/parties/:partyId`;

/** Routes of conferences, call-outs, sessions and parties. */
export function telephonyRoutes(platform: TelephonyPlatform, faults: Faults): Route[] {
  /** Builds the route of an operation on one party. */
  const verb = (
    name: string,
    status: 200 | 201 | 204,
    act: (sessionId: string, partyId: string, request: AuthorizedRequest) => unknown,
  ): Route => ({
    method: "POST",
    path: `${PARTY}/${name}`,
    group: "light",
    handle(request, { sessionId = "", partyId = "" }) {
      const body = act(sessionId, partyId, request);
      return status === 204 ? noContent() : json(status, body);
    },
  });

  const routes: Route[] = [
    {
      method: "POST",
      path: `${ROOT}/conference`,
      group: "heavy",
      handle: ({ extension }) => json(201, { session: platform.createConference(extension) }),
    },
    {
      method: "POST",
      path: `${ROOT}/call-out`,
      group: "heavy",
      handle: (request) => json(201, { session: callOut(platform, request) }),
    },
    {
      method: "GET",
      path: SESSION,
      group: "light",
      handle: ({ asOf }, { sessionId = "" }) => json(200, platform.getSession(sessionId, asOf)),
    },
    {
      method: "DELETE",
      path: SESSION,
      group: "light",
      handle(_call, { sessionId = "" }) {
        platform.deleteSession(sessionId);
        return noContent();
      },
    },
    {
      // This route must precede those of a party, because "bring-in" stands in the place of a party id.
      method: "POST",
      path: `${SESSION}/parties/bring-in`,
      group: "light",
      handle: ({ body }, { sessionId = "" }) =>
        json(201, bringIn(platform, sessionId, body, faults)),
    },
    {
      method: "GET",
      path: PARTY,
      group: "light",
      handle: ({ asOf }, { sessionId = "", partyId = "" }) =>
        json(200, platform.getParty(sessionId, partyId, asOf)),
    },
    {
      method: "PATCH",
      path: PARTY,
      group: "light",
      handle: ({ body }, { sessionId = "", partyId = "" }) =>
        json(200, platform.patchParty(sessionId, partyId, partyChange(body))),
    },
    {
      method: "DELETE",
      path: PARTY,
      group: "light",
      handle({ body }, { sessionId = "", partyId = "" }) {
        const keepConferenceAlive = flag(body, "keepConferenceAlive") ?? false;
        platform.deleteParty(sessionId, partyId, { keepConferenceAlive });
        return noContent();
      },
    },
    verb("hold", 200, (session, party) => platform.holdParty(session, party, true)),
    verb("unhold", 200, (session, party) => platform.holdParty(session, party, false)),
    verb("answer", 200, (session, party, { body }) =>
      platform.answerParty(session, party, text(body, "deviceId")),
    ),
    verb("reject", 204, (session, party) => platform.rejectParty(session, party)),
    verb("ignore", 204, (session, party) => platform.ignoreParty(session, party)),
    verb("forward", 200, (session, party, { body }) =>
      platform.forwardParty(session, party, dialled(body)),
    ),
    verb("reply", 200, (session, party, { body }) =>
      platform.replyParty(session, party, replyOf(body)),
    ),
    verb("transfer", 200, (session, party, { body }) =>
      platform.transferParty(session, party, transferTarget(body)),
    ),
    verb("bridge", 200, (sessionId, partyId, { body }) =>
      platform.bridgeParties(
        { sessionId, partyId },
        { sessionId: text(body, "telephonySessionId"), partyId: text(body, "partyId") },
      ),
    ),
    verb("park", 201, (session, party) => platform.parkParty(session, party)),
    verb("flip", 200, (session, party, { body }) =>
      platform.flipParty(session, party, text(body, "callFlipId")),
    ),
    verb("recordings", 201, (session, party) => platform.startRecording(session, party)),
    {
      method: "PATCH",
      path: `${PARTY}/recordings/:recordingId`,
      group: "light",
      handle({ body }, { sessionId = "", partyId = "", recordingId = "" }) {
        const active = flag(body, "active");
        if (active === undefined) throw invalid("active");
        return json(200, platform.setRecording(sessionId, partyId, recordingId, active));
      },
    },
    verb("supervise", 201, () => notSimulated("Supervising a party")),
    verb("pickup", 201, () => notSimulated("Picking up a party")),
    {
      method: "POST",
      path: `${SESSION}/supervise`,
      group: "light",
      handle: () => notSimulated("Supervising a session"),
    },
  ];
  return routes.map((route) => ({ ...route, scope: "CallControl" }));
}

function notSimulated(what: string): never {
  throw new RestError(501, "CMN-202", `${what} is not simulated. Use a real account instead.`);
}

/** The field is `sessionId`; the platform also accepts the older name `telephonySessionId`. */
function bringIn(
  platform: TelephonyPlatform,
  conferenceId: string,
  body: Record<string, unknown>,
  faults: Faults,
): unknown {
  const sessionId = body["sessionId"] ?? body["telephonySessionId"];
  if (typeof sessionId !== "string") throw invalid("sessionId");
  const call = { sessionId, partyId: text(body, "partyId") };
  return platform.bringIn(conferenceId, call, bridgeDisturbance(faults));
}

function bridgeDisturbance(faults: Faults): BridgeDisturbance | undefined {
  const failure = faults.take("bringInBridgeFails");
  if (failure) return { effect: "fails", after: failure.delay };
  const hang = faults.take("bringInHangs");
  return hang && { effect: "hangs", after: hang.delay };
}

function callOut(platform: TelephonyPlatform, { body, extension }: AuthorizedRequest): unknown {
  const from = record(body, "from");
  const { deviceId, extensionId } = from;
  if (!isFrom(extension, deviceId, extensionId)) throw invalid("from.deviceId");
  return platform.callOut(extension, dialled(record(body, "to")));
}

/** Whether `from` names this extension, by device id or else by extension id. */
function isFrom(extension: Extension, deviceId: unknown, extensionId: unknown): boolean {
  if (deviceId !== undefined) return String(deviceId) === extension.deviceId;
  return extensionId === "~" || String(extensionId) === extension.id;
}

function dialled(body: Record<string, unknown>): string {
  const target = body["phoneNumber"] ?? body["extensionNumber"];
  if (typeof target !== "string" || target === "") throw invalid("phoneNumber");
  return target;
}

function transferTarget(body: Record<string, unknown>): TransferTarget {
  for (const kind of ["phoneNumber", "extensionNumber", "voicemail", "parkOrbit"] as const) {
    const value = body[kind];
    if (typeof value === "string" && value !== "") return { [kind]: value };
  }
  throw invalid("phoneNumber");
}

const PATTERNS: Record<string, Reply> = {
  OnMyWay: { pattern: "onMyWay" },
  InAMeeting: { pattern: "inAMeeting" },
  OnTheOtherLineNoCall: { pattern: "onOtherLineNoCall" },
  OnTheOtherLine: { pattern: "onOtherLine" },
  CallMeBackLater: { pattern: "callYouBackLater", callBack: { by: "caller" } },
  WillCallYouBackLater: { pattern: "callYouBackLater", callBack: { by: "callee" } },
};
const UNITS: Record<string, ReplyUnit> = { Minute: "minutes", Hour: "hours", Day: "days" };

function replyOf(body: Record<string, unknown>): Reply {
  const words = body["replyWithText"];
  if (typeof words === "string" && words !== "") return { text: words };
  const { pattern, time, timeUnit } = record(body, "replyWithPattern");
  const known = PATTERNS[String(pattern)];
  if (known) return known;
  const unit = UNITS[String(timeUnit)];
  if (!unit || typeof time !== "number") throw invalid("replyWithPattern");
  if (pattern !== "CallMeBack" && pattern !== "WillCallYouBack") throw invalid("replyWithPattern");
  const by = pattern === "CallMeBack" ? "caller" : "callee";
  return { pattern: "callYouBack", callBack: { by, in: { value: time, unit } } };
}

/** Reads a change of a party, which clients send flat and the specification wraps in `party`. */
function partyChange(body: Record<string, unknown>): { muted?: boolean; standAlone?: boolean } {
  const change = body["party"] === undefined ? body : record(body, "party");
  const muted = flag(change, "muted");
  const standAlone = flag(change, "standAlone");
  if (muted === undefined && standAlone === undefined) throw invalid("muted");
  return { ...(muted !== undefined && { muted }), ...(standAlone !== undefined && { standAlone }) };
}

function flag(body: Record<string, unknown>, name: string): boolean | undefined {
  const value = body[name];
  if (value === undefined || typeof value === "boolean") return value;
  throw invalid(name);
}

function text(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  if (typeof value !== "string" || value === "") throw invalid(name);
  return value;
}

function record(body: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = body[name];
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(name);
  return value as Record<string, unknown>;
}
