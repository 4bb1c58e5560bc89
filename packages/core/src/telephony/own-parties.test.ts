import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agent,
  applyEvents,
  CALL,
  CONFERENCE,
  customer,
  ME,
  notification,
  stateAfter,
  viewsOf,
} from "../../test/testbed/telephony-fixtures.ts";
import { reduce } from "./reduce.ts";
import { parseSession } from "./snapshot.ts";
import { isOver, ownPartyOf, presentCallIds, type TelephonyState } from "./telephony-state.ts";

interface Status {
  code: string;
  reason?: string;
  direction?: "Inbound" | "Outbound";
}

/** An event of the agent's own party `party` in a customer's call. */
const own = (seq: number, party: number, status: Status): object =>
  notification(CALL, {
    seq,
    party,
    extension: ME,
    direction: "Inbound",
    from: customer,
    to: agent,
    ...status,
  });

/** The call is answered on one device, goes on at another, and ends there. */
const SWITCH = [
  own(5, 2, { code: "Answered" }),
  own(6, 3, { code: "Setup" }),
  own(7, 3, { code: "Answered", reason: "CallSwitch" }),
  own(8, 2, { code: "Disconnected", reason: "CallSwitch" }),
] as const;
const END = own(9, 3, { code: "Disconnected" });

const anyOrder = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

const callIn = (telephony: TelephonyState) => telephony.calls.get(CALL)!;
const rowIn = (telephony: TelephonyState) => viewsOf(telephony).calls[0];

describe("a call that goes on at another device", () => {
  it("has the party there, in whatever order the events arrive", () => {
    fc.assert(
      fc.property(anyOrder(SWITCH), (events) => {
        const telephony = stateAfter(...events);
        expect(ownPartyOf(callIn(telephony))?.id).toMatch(/-3$/);
        expect(rowIn(telephony)).toMatchObject({
          status: "connected",
          partyId: expect.stringMatching(/-3$/),
        });
      }),
    );
  });

  it("is over when it ends there, in whatever order the events arrive", () => {
    fc.assert(
      fc.property(anyOrder([...SWITCH, END]), (events) => {
        const telephony = stateAfter(...events);
        expect(isOver(callIn(telephony))).toBe(true);
        expect(viewsOf(telephony).calls).toEqual([]);
      }),
    );
  });

  it("is over when it ends there, although the end of the first party was lost", () => {
    expect(isOver(callIn(stateAfter(SWITCH[0], SWITCH[2], END)))).toBe(true);
  });

  it("has the newest party after it was switched back", () => {
    const telephony = stateAfter(
      ...SWITCH,
      own(9, 4, { code: "Answered", reason: "CallSwitch" }),
      own(10, 3, { code: "Disconnected", reason: "CallSwitch" }),
    );
    expect(rowIn(telephony)?.partyId).toMatch(/-4$/);
  });

  it("keeps its direction and its caller if the new party reads the other way round", () => {
    const reversed = [...SWITCH];
    reversed[2] = own(7, 3, { code: "Answered", reason: "CallSwitch", direction: "Outbound" });
    reversed[1] = own(6, 3, { code: "Setup", direction: "Outbound" });
    fc.assert(
      fc.property(anyOrder(reversed), (events) => {
        expect(rowIn(stateAfter(...events))).toMatchObject({
          direction: "inbound",
          name: customer.name,
        });
      }),
    );
  });

  it("stays listed and cannot be brought in until the party there is known", () => {
    const moved = stateAfter(SWITCH[0], SWITCH[3]);
    expect(rowIn(moved)).toMatchObject({
      status: "connected",
      canBringIn: { allowed: false, reason: "notConnected" },
    });
    const session = parseSession({
      id: CALL,
      parties: [2, 3].map((party) => ({
        id: `${CALL.replace("s-", "p-")}-${party}`,
        extensionId: ME,
        direction: "Inbound",
        from: customer,
        to: agent,
        status: party === 2 ? { code: "Disconnected", reason: "CallSwitch" } : { code: "Answered" },
      })),
    })!;
    const read = reduce(moved, { type: "call", session, asOf: moved, afterGap: true, at: 1 });
    expect(rowIn(read)).toMatchObject({
      partyId: expect.stringMatching(/-3$/),
      canBringIn: { allowed: true },
    });
  });

  it("ends a party that a snapshot shows as disconnected beside the one that goes on", () => {
    const before = stateAfter(SWITCH[0]);
    const session = parseSession({
      id: CALL,
      parties: [
        {
          id: `${CALL.replace("s-", "p-")}-2`,
          extensionId: ME,
          status: { code: "Disconnected", reason: "CallSwitch" },
        },
        { id: `${CALL.replace("s-", "p-")}-3`, extensionId: ME, status: { code: "Answered" } },
      ],
    })!;
    const read = reduce(before, { type: "call", session, asOf: before, afterGap: true, at: 1 });
    expect(isOver(callIn(applyEvents(read, END)))).toBe(true);
  });

  it("leaves the conference into which it was brought from there", () => {
    const join = notification(CALL, {
      seq: 9,
      party: 3,
      code: "Gone",
      reason: "Conference",
      peer: { session: CONFERENCE, party: 2 },
      extension: ME,
      direction: "Inbound",
      from: customer,
      to: agent,
    });
    const end = own(11, 3, { code: "Disconnected" });
    const inside = stateAfter(...SWITCH, join);
    expect(presentCallIds(inside.conferences.get(CONFERENCE))).toEqual(new Set([CALL]));
    fc.assert(
      fc.property(anyOrder([...SWITCH, join, end]), (events) => {
        const telephony = stateAfter(...events);
        expect(presentCallIds(telephony.conferences.get(CONFERENCE))).toEqual(new Set());
      }),
    );
  });
});

describe("a call that somebody picks up", () => {
  it("while it rings is over, whatever the order", () => {
    const events = [
      own(4, 2, { code: "Proceeding" }),
      own(5, 2, { code: "Disconnected", reason: "Pickup" }),
    ];
    for (const order of [events, [...events].reverse()]) {
      expect(viewsOf(stateAfter(...order)).calls).toEqual([]);
    }
  });

  it("while it is parked is over, also if the event of the parking comes last", () => {
    const events = [
      own(4, 2, { code: "Answered" }),
      own(6, 2, { code: "Parked" }),
      own(7, 2, { code: "Disconnected", reason: "Pickup" }),
    ];
    fc.assert(
      fc.property(anyOrder(events), (shuffled) => {
        expect(isOver(callIn(stateAfter(...shuffled)))).toBe(true);
      }),
    );
  });
});

describe("a call that rings with two own parties", () => {
  it("is connected once either of them answers", () => {
    const ringing = [own(4, 2, { code: "Proceeding" }), own(5, 3, { code: "Proceeding" })];
    expect(rowIn(stateAfter(...ringing))?.status).toBe("ringing");
    for (const party of [2, 3]) {
      const telephony = stateAfter(...ringing, own(6, party, { code: "Answered" }));
      expect(rowIn(telephony)).toMatchObject({
        status: "connected",
        partyId: expect.stringMatching(new RegExp(`-${party}$`)),
      });
    }
  });
});

describe("a call whose party is in no conversation", () => {
  it.each([
    ["VoiceMail", "voicemail"],
    ["VoiceMailScreening", "voicemail"],
    ["FaxReceive", "fax"],
    ["Tds", "unavailable"],
    ["Pickup", "unavailable"],
    ["Teleported", "unavailable"],
  ])("as in %s reads %s, and cannot be brought in", (code, status) => {
    expect(rowIn(stateAfter(own(4, 2, { code })))).toMatchObject({
      status,
      canBringIn: { allowed: false, reason: "notConnected" },
    });
  });
});

describe("a guest who moves to another conference", () => {
  const OTHER = "s-a0d7bfa2dd198z18deb4fcc72z999936c0000";
  const join = (seq: number, session: string): object =>
    notification(CALL, {
      seq,
      party: 2,
      code: "Gone",
      reason: "Conference",
      peer: { session, party: 2 },
      extension: ME,
      direction: "Inbound",
      from: customer,
      to: agent,
    });

  it("is listed in the new one only, in whatever order the events arrive", () => {
    for (const order of [
      [join(9, CONFERENCE), join(12, OTHER)],
      [join(12, OTHER), join(9, CONFERENCE)],
      [join(9, CONFERENCE), join(12, OTHER), join(9, CONFERENCE)],
    ]) {
      const { conferences } = stateAfter(...order);
      expect(presentCallIds(conferences.get(CONFERENCE))).toEqual(new Set());
      expect(presentCallIds(conferences.get(OTHER))).toEqual(new Set([CALL]));
    }
  });

  it("is not ended by a snapshot of the conference that they left", () => {
    const moved = stateAfter(join(9, CONFERENCE), join(12, OTHER));
    const session = parseSession({
      id: CONFERENCE,
      parties: [{ id: `${CONFERENCE.replace("s-", "p-")}-2`, status: { code: "Disconnected" } }],
    })!;
    const read = reduce(moved, { type: "conference", session, asOf: moved, afterGap: true, at: 1 });
    expect(isOver(callIn(read))).toBe(false);
    expect(presentCallIds(read.conferences.get(OTHER))).toEqual(new Set([CALL]));
  });
});

describe("a repeated event", () => {
  it("changes nothing, so that it does not pass for news", () => {
    for (const events of [
      SWITCH,
      [own(4, 2, { code: "Hold" })],
      [own(4, 2, { code: "VoiceMail" })],
    ]) {
      const telephony = stateAfter(...events);
      for (const event of events) expect(applyEvents(telephony, event)).toBe(telephony);
    }
  });

  it("of the host changes nothing either", () => {
    const host = notification(
      CONFERENCE,
      {
        seq: 4,
        party: 1,
        code: "Answered",
        extension: ME,
        direction: "Outbound",
        from: agent,
        to: {},
      },
      "Conference",
    );
    const telephony = stateAfter(host);
    expect(applyEvents(telephony, host)).toBe(telephony);
  });
});
