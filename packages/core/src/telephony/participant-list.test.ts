import { describe, expect, it } from "vitest";
import {
  applyEvents,
  CALL,
  CONFERENCE,
  colleagueCall,
  ME,
  menuCall,
  notification,
  stateAfter,
  viewsOf,
} from "../../test/testbed/telephony-fixtures.ts";
import type { Views } from "../state/views.ts";
import { reduce } from "./reduce.ts";
import { parseSession } from "./snapshot.ts";
import type { TelephonyState } from "./telephony-state.ts";

const HOST = { phoneNumber: "+16505550100", name: "Agent 122", extensionId: ME };
const PACO = { phoneNumber: "11119", name: "Paco Vu", extensionId: "622883000016" };
const TO_CONFERENCE = { phoneNumber: "conference", name: "Conference" };
const OTHER = "s-a0d17b82ddacdz18deb4ee132z2222e190000";
const partyOf = (session: string, index: number): string =>
  `${session.replace("s-", "p-")}-${index}`;

/** An event of the host's party `index` in the conference. */
const hostEvent = (seq: number, index: number, code: string, reason?: string): object =>
  notification(
    CONFERENCE,
    {
      seq,
      party: index,
      code,
      ...(reason && { reason }),
      extension: ME,
      direction: "Outbound",
      from: HOST,
      to: TO_CONFERENCE,
    },
    "Conference",
  );

const joinEvent = (
  seq: number,
  options: { call?: string; own?: number; inside?: number } = {},
): object =>
  notification(options.call ?? CALL, {
    seq,
    party: options.own ?? 1,
    code: "Gone",
    reason: "Conference",
    peer: { session: CONFERENCE, party: options.inside ?? 2 },
    extension: ME,
    direction: (options.own ?? 1) === 1 ? "Outbound" : "Inbound",
    from: (options.own ?? 1) === 1 ? HOST : { phoneNumber: "+16505550101", name: "Person 3" },
    to: (options.own ?? 1) === 1 ? PACO : HOST,
  });

const departureEvent = (seq: number, call = CALL, own = 1): object =>
  notification(call, {
    seq,
    party: own,
    code: "Disconnected",
    extension: ME,
    direction: own === 1 ? "Outbound" : "Inbound",
    from: own === 1 ? HOST : { phoneNumber: "+16505550101", name: "Person 3" },
    to: own === 1 ? PACO : HOST,
  });

const answeredEvent = (seq: number): object =>
  notification(CALL, {
    seq,
    party: 1,
    code: "Answered",
    extension: ME,
    direction: "Outbound",
    from: HOST,
    to: PACO,
  });

/** The conference as `GET /telephony/sessions/{id}` returns it, with participants who are in it. */
const conferenceResponse = (
  ...inside: [index: number, call: string, code?: string][]
): unknown => ({
  id: CONFERENCE,
  origin: { type: "Conference" },
  parties: [
    {
      id: partyOf(CONFERENCE, 1),
      extensionId: ME,
      direction: "Outbound",
      conferenceRole: "Host",
      from: HOST,
      to: TO_CONFERENCE,
      status: { code: "Answered" },
    },
    ...inside.map(([index, call, code = "Gone"]) => ({
      id: partyOf(CONFERENCE, index),
      direction: "Inbound",
      conferenceRole: "Participant",
      from: { phoneNumber: HOST.phoneNumber },
      to: TO_CONFERENCE,
      status: {
        code,
        ...(code === "Gone" && { peerId: { sessionId: call, partyId: partyOf(call, 1) } }),
      },
    })),
  ],
});

class Testbed {
  telephony: TelephonyState = stateAfter();

  applyEvents(...notifications: object[]): this {
    this.telephony = applyEvents(this.telephony, ...notifications);
    return this;
  }

  applySnapshot(
    response: unknown,
    options: { asOf?: TelephonyState; afterGap?: boolean } = {},
  ): this {
    const session = parseSession(response);
    if (!session) throw new Error("The fixture is malformed.");
    this.telephony = reduce(this.telephony, {
      type: "conference",
      session,
      asOf: options.asOf ?? this.telephony,
      afterGap: options.afterGap ?? false,
      at: Date.UTC(2024, 1, 27, 16, 5),
    });
    return this;
  }

  /** The calls without the conference itself. */
  get calls(): Views["calls"] {
    return this.views.calls.filter(({ isConference }) => !isConference);
  }

  get views(): Views {
    return viewsOf(this.telephony);
  }

  get names(): string[] {
    return this.views.participants.filter(({ role }) => role !== "host").map(({ name }) => name);
  }
}

/** A state in which the host is in the conference, after these events. */
const testbed = (...notifications: object[]): Testbed =>
  new Testbed().applyEvents(hostEvent(3, 1, "Answered"), ...notifications);

describe("the participant list lacks nobody and shows nobody who left", () => {
  it("if the events arrive in any order", () => {
    const events = [answeredEvent(8), joinEvent(9), departureEvent(11)];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const state = testbed(...order.map((index) => events[index] ?? {}));
      expect(state.names).toEqual([]);
      expect(state.calls).toEqual([]);
      expect(state.views.departed).toMatchObject([{ name: "Paco Vu" }]);
    }
  });

  it("if events are repeated", () => {
    expect(testbed(joinEvent(9), joinEvent(9), joinEvent(9)).names).toEqual(["Paco Vu"]);
    expect(
      testbed(joinEvent(9), departureEvent(11), joinEvent(9), departureEvent(11), joinEvent(9))
        .names,
    ).toEqual([]);
  });

  it("if the sequence has gaps, which are normal", () => {
    expect(testbed(answeredEvent(4), joinEvent(19)).names).toEqual(["Paco Vu"]);
  });

  it("if events are lost and a snapshot follows", () => {
    const missedJoin = testbed(joinEvent(9)).applySnapshot(
      conferenceResponse([2, CALL], [3, OTHER]),
      {
        afterGap: true,
      },
    );
    expect(missedJoin.views.participants).toHaveLength(3);
    const missedDeparture = testbed(joinEvent(9)).applySnapshot(
      conferenceResponse([2, CALL, "Disconnected"]),
      {
        afterGap: true,
      },
    );
    expect(missedDeparture.names).toEqual([]);
  });

  it("if one event has several parties", () => {
    const event = joinEvent(9) as { body: { parties: object[] } };
    const second = joinEvent(9, { own: 12, inside: 3 }) as { body: { parties: object[] } };
    const both = {
      ...event,
      body: { ...event.body, parties: [...second.body.parties, ...event.body.parties] },
    };
    // Both parties are own parties of the same call, which is one participant.
    expect(testbed(both).names).toHaveLength(1);
  });

  it("if a snapshot lags", () => {
    const state = testbed(joinEvent(9)).applySnapshot(conferenceResponse());
    expect(state.names).toEqual(["Paco Vu"]);
    expect(
      testbed(joinEvent(9), departureEvent(11)).applySnapshot(conferenceResponse([2, CALL])).names,
    ).toEqual([]);
  });

  it("if a snapshot arrives after a newer event", () => {
    const state = testbed(joinEvent(9));
    const asOf = state.telephony;
    state
      .applyEvents(departureEvent(11))
      .applySnapshot(conferenceResponse([2, CALL]), { asOf, afterGap: true });
    expect(state.names).toEqual([]);
  });

  it("if an event is more than a minute late", () => {
    const removed = testbed(answeredEvent(8), joinEvent(9));
    removed.telephony = reduce(removed.telephony, {
      type: "removed",
      conferenceId: CONFERENCE,
      callId: CALL,
      at: Date.UTC(2024, 1, 27, 16, 6),
    });
    // The join happened at 16:04:10, and its event arrives after the removal at 16:06.
    expect(removed.applyEvents(joinEvent(10)).names).toEqual([]);
    expect(removed.applyEvents(departureEvent(11)).names).toEqual([]);
  });

  it("if the host switches to another device", () => {
    const switched = testbed(joinEvent(9), hostEvent(4, 1, "Disconnected", "CallSwitch"));
    expect(switched.names).toEqual(["Paco Vu"]);
    expect(switched.telephony.conferences.get(CONFERENCE)?.host).toMatchObject({
      code: "answered",
      movedToOtherDevice: true,
    });
    // The other device may have a party of its own, whose event may arrive first.
    for (const events of [
      [hostEvent(5, 3, "Answered"), hostEvent(6, 1, "Disconnected", "CallSwitch")],
      [hostEvent(6, 1, "Disconnected", "CallSwitch"), hostEvent(5, 3, "Answered")],
    ]) {
      const host = testbed(joinEvent(9), ...events).telephony.conferences.get(CONFERENCE)?.host;
      expect(host).toMatchObject({ partyId: partyOf(CONFERENCE, 3), code: "answered" });
    }
  });

  it("if a call switches devices before it is brought in", () => {
    const call = notification(CALL, {
      seq: 7,
      party: 1,
      code: "Disconnected",
      reason: "CallSwitch",
      extension: ME,
      direction: "Outbound",
      from: HOST,
      to: PACO,
    });
    expect(testbed(answeredEvent(6), call).calls).toHaveLength(1);
    expect(testbed(answeredEvent(6), call, joinEvent(9)).names).toEqual(["Paco Vu"]);
  });

  it("if the own party of an inbound call is not the second one", () => {
    const session = "s-718107795d564867a6f635fd81e89940";
    const state = testbed(
      ...menuCall.slice(0, 7),
      joinEvent(9, { call: session, own: 3, inside: 2 }),
    );
    expect(state.names).toEqual(["Person 3"]);
    expect(state.applyEvents(departureEvent(11, session, 3)).names).toEqual([]);
  });

  it("if the own party of a call to a colleague is Answered before the colleague answers", () => {
    const ringing = testbed(...colleagueCall.slice(0, 3));
    expect(ringing.calls).toMatchObject([
      { name: "Paco Vu", status: "dialing", canBringIn: { allowed: false, reason: "ringing" } },
    ]);
    // A subscription to the whole account also reports the remote party.
    expect(ringing.applyEvents(...colleagueCall.slice(3, 5)).calls).toMatchObject([
      { status: "connected", canBringIn: { allowed: true } },
    ]);
  });

  it("if party numbers have two digits", () => {
    const tenth = testbed(joinEvent(9, { inside: 10 }), joinEvent(9, { call: OTHER, inside: 9 }));
    expect(tenth.views.participants.map(({ partyId }) => partyId)).toEqual([
      partyOf(CONFERENCE, 1),
      partyOf(CONFERENCE, 9),
      partyOf(CONFERENCE, 10),
    ]);
    expect(
      tenth.applySnapshot(conferenceResponse([9, OTHER], [10, CALL, "Disconnected"])).views
        .participants,
    ).toHaveLength(2);
    const host = testbed(hostEvent(8, 12, "Answered"), hostEvent(9, 2, "Disconnected"));
    expect(host.telephony.conferences.get(CONFERENCE)?.host?.partyId).toBe(partyOf(CONFERENCE, 12));
  });
});
