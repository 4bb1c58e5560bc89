/** Notifications in the shapes of recorded calls, with invented people and numbers. */

import { initialState } from "../../src/state/client-state.ts";
import { projectViews, type Views } from "../../src/state/views.ts";
import { parseNotification } from "../../src/telephony/parse.ts";
import { reduce } from "../../src/telephony/reduce.ts";
import { emptyTelephonyState, type TelephonyState } from "../../src/telephony/telephony-state.ts";

export const ME = "622953000016";
export const ACCOUNT = "809646016";
export const COLLEAGUE = "622883000016";
export const CALL = "s-a0d17b82ddacdz18deb4ee132z1878e190000";
export const CONFERENCE = "s-a0d7bfa2dd198z18deb4fcc72z184536c0000";

interface Step {
  seq: number;
  party: number;
  code: string;
  reason?: string;
  peer?: { session: string; party: number };
  extension?: string | undefined;
  direction: "Inbound" | "Outbound";
  from: object;
  to: object;
  muted?: boolean;
}

/** A notification with one party, as in every recording. `seq` also sets the time, in seconds. */
export function notification(session: string, step: Step, origin = "Call"): object {
  const eventTime = new Date(Date.UTC(2024, 1, 27, 16, 4, step.seq)).toISOString();
  const extension = step.extension === undefined ? "" : `/extension/${step.extension}`;
  return {
    uuid: `${session}-${step.seq}`,
    event: `/restapi/v1.0/account/${ACCOUNT}${extension}/telephony/sessions`,
    timestamp: eventTime,
    subscriptionId: "3ca0ec27-a916-4260-82ad-035752e61da2",
    ownerId: ME,
    body: {
      sequence: step.seq,
      sessionId: origin === "Conference" ? "0" : "1229016182016",
      telephonySessionId: session,
      serverId: "10.13.23.184.TAM",
      eventTime,
      parties: [
        {
          accountId: ACCOUNT,
          ...(step.extension !== undefined && { extensionId: step.extension }),
          id: session.replace("s-", "p-").concat(`-${step.party}`),
          direction: step.direction,
          to: step.to,
          from: step.from,
          status: {
            code: step.code,
            ...(step.reason && { reason: step.reason }),
            ...(step.peer && {
              peerId: {
                telephonySessionId: step.peer.session,
                sessionId: "0",
                partyId: step.peer.session.replace("s-", "p-").concat(`-${step.peer.party}`),
              },
            }),
            rcc: false,
          },
          park: {},
          missedCall: false,
          standAlone: false,
          muted: step.muted ?? false,
        },
      ],
      origin: { type: origin },
    },
  };
}

/** One end of a call, as events name it. */
interface Person {
  phoneNumber: string;
  name: string;
  extensionId?: string;
}

export const agent: Person = { phoneNumber: "+16505550100", name: "Agent 122", extensionId: ME };
export const paco: Person = { phoneNumber: "11119", name: "Paco Vu", extensionId: COLLEAGUE };
export const customer: Person = { phoneNumber: "+16505550101", name: "Person 3" };

/** A call to a colleague is brought into a conference, and the colleague leaves it: two events that a community thread quotes. */
export const joinAndDeparture: object[] = [
  notification(CALL, {
    seq: 9,
    party: 1,
    code: "Gone",
    reason: "Conference",
    peer: { session: CONFERENCE, party: 2 },
    extension: ME,
    direction: "Outbound",
    from: agent,
    to: paco,
  }),
  notification(CALL, {
    seq: 11,
    party: 1,
    code: "Disconnected",
    extension: ME,
    direction: "Outbound",
    from: agent,
    to: paco,
  }),
];

/** A call to an external number: the remote party has no extension, and is answered before the own party. */
export const externalCall: object[] = [
  { seq: 2, party: 1, code: "Setup" },
  { seq: 3, party: 2, code: "Proceeding" },
  { seq: 4, party: 1, code: "Proceeding" },
  { seq: 5, party: 2, code: "Answered" },
  { seq: 6, party: 1, code: "Answered" },
  { seq: 7, party: 1, code: "Hold" },
  { seq: 8, party: 1, code: "Answered" },
  { seq: 9, party: 1, code: "Disconnected" },
  { seq: 10, party: 2, code: "Disconnected" },
].map((step) =>
  notification("s-c23b203d62db4f6aaee00717bafa99be", {
    ...step,
    extension: step.party === 1 ? ME : undefined,
    direction: step.party === 1 ? "Outbound" : "Inbound",
    from: agent,
    to: { phoneNumber: "+16505550101" },
  }),
);

/** A call to a colleague: the own party is Answered before the colleague answers, and brings the name. */
export const colleagueCall: object[] = [
  { seq: 2, party: 1, code: "Setup" },
  { seq: 3, party: 2, code: "Setup" },
  { seq: 4, party: 1, code: "Answered" },
  { seq: 5, party: 2, code: "Proceeding" },
  { seq: 6, party: 2, code: "Answered" },
  { seq: 7, party: 1, code: "Hold" },
  { seq: 8, party: 1, code: "Answered" },
  { seq: 9, party: 1, code: "Disconnected" },
  { seq: 10, party: 2, code: "Disconnected" },
].map((step) =>
  notification("s-f9badb80011344259059d6894a30ace2", {
    ...step,
    extension: step.party === 1 ? ME : COLLEAGUE,
    direction: step.party === 1 ? "Outbound" : "Inbound",
    from: agent,
    to: step.seq < 4 && step.party === 1 ? { phoneNumber: "11119" } : paco,
  }),
);

/** An inbound call through an IVR menu: the own party is the third one. */
export const menuCall: object[] = [
  { seq: 2, party: 1, code: "Setup" },
  { seq: 3, party: 2, code: "Setup" },
  { seq: 4, party: 1, code: "Answered" },
  { seq: 5, party: 2, code: "Disconnected" },
  { seq: 6, party: 3, code: "Setup" },
  { seq: 7, party: 3, code: "Proceeding" },
  { seq: 8, party: 3, code: "Answered" },
  { seq: 9, party: 3, code: "Hold" },
  { seq: 10, party: 3, code: "Answered" },
  { seq: 11, party: 3, code: "Disconnected" },
  { seq: 12, party: 1, code: "Disconnected" },
].map((step) =>
  notification("s-718107795d564867a6f635fd81e89940", {
    ...step,
    extension: step.party === 3 ? ME : step.party === 2 ? "62242421016" : undefined,
    direction: step.party === 1 ? "Outbound" : "Inbound",
    from: customer,
    to: agent,
  }),
);

/** The state after these notifications, for the extension ME. */
export function stateAfter(...notifications: readonly object[]): TelephonyState {
  const start = reduce(emptyTelephonyState, { type: "identity", extensionId: ME });
  return applyEvents(start, ...notifications);
}

/** The state after these notifications follow `telephony`. */
export function applyEvents(
  telephony: TelephonyState,
  ...notifications: readonly object[]
): TelephonyState {
  let next = telephony;
  for (const item of notifications) {
    const parsed = parseNotification(item);
    if (parsed.kind !== "telephony") throw new Error("The fixture is malformed.");
    for (const event of parsed.events) next = reduce(next, { type: "event", event });
  }
  return next;
}

/** What the hooks show of a telephony state while the host is in a conference. */
export function viewsOf(telephony: TelephonyState, conferenceId: string = CONFERENCE): Views {
  return projectViews(
    {
      ...initialState(10),
      telephony,
      conference: {
        status: "active",
        sessionId: conferenceId,
        startedAt: 0,
        muted: false,
        held: false,
      },
    },
    undefined,
  ).views;
}
