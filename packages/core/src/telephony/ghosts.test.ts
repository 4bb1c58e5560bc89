import { describe, expect, it } from "vitest";
import {
  CALL,
  CONFERENCE,
  colleagueCall,
  ME,
  menuCall,
  notification,
} from "../../test/testbed/telephony-fixtures.ts";
import { initialState } from "../state/client-state.ts";
import { projectViews, type Views } from "../state/views.ts";
import type { ConferenceState } from "../types.ts";
import { parseNotification } from "./parse.ts";
import { reduce } from "./reduce.ts";
import { parseSession } from "./snapshot.ts";
import { emptyTelephonyState, type TelephonyState } from "./telephony-state.ts";

const HOST = { phoneNumber: "+16505550100", name: "Agent 122", extensionId: ME };
const PACO = { phoneNumber: "11119", name: "Paco Vu", extensionId: "622883000016" };
const TO_CONFERENCE = { phoneNumber: "conference", name: "Conference" };
const OTHER = "s-a0d17b82ddacdz18deb4ee132z2222e190000";
const partyOf = (session: string, index: number): string =>
  `${session.replace("s-", "p-")}-${index}`;

/** The host is in, with party `index` of the conference. */
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

const join = (
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

const left = (seq: number, call = CALL, own = 1): object =>
  notification(call, {
    seq,
    party: own,
    code: "Disconnected",
    extension: ME,
    direction: own === 1 ? "Outbound" : "Inbound",
    from: own === 1 ? HOST : { phoneNumber: "+16505550101", name: "Person 3" },
    to: own === 1 ? PACO : HOST,
  });

const answered = (seq: number): object =>
  notification(CALL, {
    seq,
    party: 1,
    code: "Answered",
    extension: ME,
    direction: "Outbound",
    from: HOST,
    to: PACO,
  });

/** As `GET /telephony/sessions/{id}` of the conference says it. */
const conferenceAnswer = (...inside: [index: number, call: string, code?: string][]): unknown => ({
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

class Desk {
  telephony: TelephonyState = reduce(emptyTelephonyState, { type: "identity", extensionId: ME });

  hear(...notifications: object[]): this {
    for (const item of notifications) {
      const parsed = parseNotification(item);
      if (parsed.kind !== "telephony") throw new Error("The fixture is malformed.");
      for (const event of parsed.events)
        this.telephony = reduce(this.telephony, { type: "event", event });
    }
    return this;
  }

  read(answer: unknown, options: { asOf?: TelephonyState; afterGap?: boolean } = {}): this {
    const session = parseSession(answer);
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

  /** Without the conference itself. */
  get calls(): Views["calls"] {
    return this.views.calls.filter(({ isConference }) => !isConference);
  }

  get views(): Views {
    const conference: ConferenceState = {
      status: "active",
      sessionId: CONFERENCE,
      startedAt: 0,
      muted: false,
      held: false,
    };
    return projectViews({ ...initialState(10), telephony: this.telephony, conference }, undefined)
      .views;
  }

  get names(): string[] {
    return this.views.participants.filter(({ role }) => role !== "host").map(({ name }) => name);
  }
}

const testbed = (...notifications: object[]): Desk =>
  new Desk().hear(hostEvent(3, 1, "Answered"), ...notifications);

describe("nobody who left comes back, nobody who is there is missing:", () => {
  it("in any order", () => {
    const events = [answered(8), join(9), left(11)];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const heard = testbed(...order.map((index) => events[index] ?? {}));
      expect(heard.names).toEqual([]);
      expect(heard.calls).toEqual([]);
      expect(heard.views.departed).toMatchObject([{ name: "Paco Vu" }]);
    }
  });

  it("repeated", () => {
    expect(testbed(join(9), join(9), join(9)).names).toEqual(["Paco Vu"]);
    expect(testbed(join(9), left(11), join(9), left(11), join(9)).names).toEqual([]);
  });

  it("with gaps in the sequence, which are normal", () => {
    expect(testbed(answered(4), join(19)).names).toEqual(["Paco Vu"]);
  });

  it("with losses, followed by a reading", () => {
    const unheard = testbed(join(9)).read(conferenceAnswer([2, CALL], [3, OTHER]), {
      afterGap: true,
    });
    expect(unheard.views.participants).toHaveLength(3);
    const gone = testbed(join(9)).read(conferenceAnswer([2, CALL, "Disconnected"]), {
      afterGap: true,
    });
    expect(gone.names).toEqual([]);
  });

  it("with several parties in one event", () => {
    const event = join(9) as { body: { parties: object[] } };
    const second = join(9, { own: 12, inside: 3 }) as { body: { parties: object[] } };
    const both = {
      ...event,
      body: { ...event.body, parties: [...second.body.parties, ...event.body.parties] },
    };
    // The one that is over by a switch of devices, and the one that went in.
    expect(testbed(both).names).toHaveLength(1);
  });

  it("with an answer that lags behind", () => {
    const late = testbed(join(9)).read(conferenceAnswer());
    expect(late.names).toEqual(["Paco Vu"]);
    expect(testbed(join(9), left(11)).read(conferenceAnswer([2, CALL])).names).toEqual([]);
  });

  it("with a stale answer that comes after a newer event", () => {
    const asked = testbed(join(9));
    const asOf = asked.telephony;
    asked.hear(left(11)).read(conferenceAnswer([2, CALL]), { asOf, afterGap: true });
    expect(asked.names).toEqual([]);
  });

  it("with an event more than a minute late", () => {
    const removed = testbed(answered(8), join(9));
    removed.telephony = reduce(removed.telephony, {
      type: "removed",
      conferenceId: CONFERENCE,
      callId: CALL,
      at: Date.UTC(2024, 1, 27, 16, 6),
    });
    // 16:04:10, heard of at 16:06.
    expect(removed.hear(join(10)).names).toEqual([]);
    expect(removed.hear(left(11)).names).toEqual([]);
  });

  it("with a host who switches to another device", () => {
    const switched = testbed(join(9), hostEvent(4, 1, "Disconnected", "CallSwitch"));
    expect(switched.names).toEqual(["Paco Vu"]);
    expect(switched.telephony.conferences.get(CONFERENCE)?.host).toMatchObject({
      code: "answered",
      movedToOtherDevice: true,
    });
    // And by a party of its own on the other one, in either order.
    for (const events of [
      [hostEvent(5, 3, "Answered"), hostEvent(6, 1, "Disconnected", "CallSwitch")],
      [hostEvent(6, 1, "Disconnected", "CallSwitch"), hostEvent(5, 3, "Answered")],
    ]) {
      const host = testbed(join(9), ...events).telephony.conferences.get(CONFERENCE)?.host;
      expect(host).toMatchObject({ partyId: partyOf(CONFERENCE, 3), code: "answered" });
    }
  });

  it("with a call that switches devices before it is brought in", () => {
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
    expect(testbed(answered(6), call).calls).toHaveLength(1);
    expect(testbed(answered(6), call, join(9)).names).toEqual(["Paco Vu"]);
  });

  it("with an inbound call whose own party is not the second", () => {
    const session = "s-718107795d564867a6f635fd81e89940";
    const heard = testbed(...menuCall.slice(0, 7), join(9, { call: session, own: 3, inside: 2 }));
    expect(heard.names).toEqual(["Person 3"]);
    expect(heard.hear(left(11, session, 3)).names).toEqual([]);
  });

  it("with a colleague's call that says Answered before anybody answered", () => {
    const ringing = testbed(...colleagueCall.slice(0, 3));
    expect(ringing.calls).toMatchObject([
      { name: "Paco Vu", status: "dialing", canBringIn: { allowed: false, reason: "ringing" } },
    ]);
    // The far party's own word, where the subscription is the account's.
    expect(ringing.hear(...colleagueCall.slice(3, 5)).calls).toMatchObject([
      { status: "connected", canBringIn: { allowed: true } },
    ]);
  });

  it("with party numbers of two digits", () => {
    const tenth = testbed(join(9, { inside: 10 }), join(9, { call: OTHER, inside: 9 }));
    expect(tenth.views.participants.map(({ partyId }) => partyId)).toEqual([
      partyOf(CONFERENCE, 1),
      partyOf(CONFERENCE, 9),
      partyOf(CONFERENCE, 10),
    ]);
    expect(
      tenth.read(conferenceAnswer([9, OTHER], [10, CALL, "Disconnected"])).views.participants,
    ).toHaveLength(2);
    const host = testbed(hostEvent(8, 12, "Answered"), hostEvent(9, 2, "Disconnected"));
    expect(host.telephony.conferences.get(CONFERENCE)?.host?.partyId).toBe(partyOf(CONFERENCE, 12));
  });
});
