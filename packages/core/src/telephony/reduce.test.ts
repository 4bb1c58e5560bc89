import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyEvents,
  CALL,
  CONFERENCE,
  colleagueCall,
  externalCall,
  joinAndDeparture,
  ME,
  menuCall,
  notification,
  stateAfter,
} from "../../test/testbed/telephony-fixtures.ts";
import { parseNotification } from "./parse.ts";
import { reduce, type TelephonyInput } from "./reduce.ts";
import { parsePresence, parseSession } from "./snapshot.ts";
import {
  callsUnchangedSince,
  emptyTelephonyState,
  isOnUnknownDevice,
  isOver,
  ownPartyOf,
  type TelephonyState,
} from "./telephony-state.ts";

const me: TelephonyInput = { type: "identity", extensionId: ME };

const feed = (notifications: readonly object[], telephony?: TelephonyState): TelephonyState =>
  telephony ? applyEvents(telephony, ...notifications) : stateAfter(...notifications);

const callIn = (telephony: TelephonyState) => [...telephony.calls.values()][0]!;
const entryIn = (telephony: TelephonyState) =>
  telephony.conferences.get(CONFERENCE)?.entries.get(CALL);

describe("a recorded call", () => {
  it.each([
    [
      "to an external number",
      externalCall,
      5,
      { code: "answered", name: undefined, number: "+16505550101" },
    ],
    ["to a colleague", colleagueCall, 5, { code: "answered", name: "Paco Vu", number: "11119" }],
    [
      "from an external number through a menu",
      menuCall,
      7,
      { code: "answered", name: "Person 3", number: "+16505550101" },
    ],
  ])("%s is one call with the state of the own party", (_title, events, answeredAt, expected) => {
    const talking = feed(events.slice(0, answeredAt));
    expect(talking.calls.size).toBe(1);
    const own = ownPartyOf(callIn(talking))!;
    expect({ code: own.code, name: own.remote.name, number: own.remote.phoneNumber }).toEqual(
      expected,
    );
    const after = feed(events);
    expect(isOver(callIn(after))).toBe(true);
    expect(after.conferences.size).toBe(0);
  });

  it("is on hold until it is resumed", () => {
    expect(ownPartyOf(callIn(feed(externalCall.slice(0, 6))))!.code).toBe("hold");
    expect(ownPartyOf(callIn(feed(externalCall.slice(0, 7))))!.code).toBe("answered");
  });
});

describe("the two recorded events of a participant", () => {
  it("add the participant with the party that a removal names, and remove the participant", () => {
    const inside = feed(joinAndDeparture.slice(0, 1));
    expect(entryIn(inside)).toMatchObject({
      state: "in",
      partyId: `${CONFERENCE.replace("s-", "p-")}-2`,
      address: { name: "Paco Vu", phoneNumber: "11119" },
    });
    expect(entryIn(feed(joinAndDeparture))?.state).toBe("left");
  });

  it("lead to the same state in either order", () => {
    expect(feed([...joinAndDeparture].reverse())).toEqual(feed(joinAndDeparture));
  });
});

describe("events in any order", () => {
  const everything = [...externalCall, ...colleagueCall, ...menuCall, ...joinAndDeparture];
  const inOrder = feed(everything);

  it("lead to the same state when they are shuffled and repeated", () => {
    const disordered = fc
      .tuple(
        fc.shuffledSubarray(everything, { minLength: everything.length }),
        fc.shuffledSubarray(everything),
      )
      .chain(([all, again]) =>
        fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
      );
    fc.assert(
      fc.property(disordered, (notifications) => {
        expect(withoutOrder(feed(notifications))).toEqual(withoutOrder(inOrder));
      }),
      { numRuns: 500 },
    );
  });

  it("change nothing when all of them are repeated", () => {
    expect(feed([...everything, ...everything])).toEqual(inOrder);
  });
});

/** A snapshot of the conference's own session, in which the participant has the status `code`. */
const conferenceSnapshot = (code: string): TelephonyInput => ({
  type: "conference",
  asOf: emptyTelephonyState,
  afterGap: true,
  at: Date.UTC(2024, 1, 27, 16, 5),
  session: parseSession({
    id: CONFERENCE,
    parties: [
      {
        id: `${CONFERENCE.replace("s-", "p-")}-2`,
        direction: "Inbound",
        conferenceRole: "Participant",
        from: { phoneNumber: "+16505550100" },
        to: { name: "Conference", phoneNumber: "conference" },
        status: {
          code,
          ...(code === "Gone" && {
            peerId: { sessionId: CALL, partyId: `${CALL.replace("s-", "p-")}-1` },
          }),
        },
      },
    ],
  })!,
});

describe("a participant who left", () => {
  it("is not brought back by a snapshot that lags behind the departure", () => {
    expect(entryIn(reduce(feed(joinAndDeparture), conferenceSnapshot("Gone")))?.state).toBe("left");
  });

  it("is not brought back by a bring-in response that arrives after the departure", () => {
    const late = reduce(feed(joinAndDeparture), {
      type: "broughtIn",
      conferenceId: CONFERENCE,
      callId: CALL,
      partyId: "p-late-2",
    });
    expect(entryIn(late)?.state).toBe("left");
  });

  it("is not brought back by the event of the join that arrives after a removal", () => {
    const joining = reduce(feed([]), {
      type: "broughtIn",
      conferenceId: CONFERENCE,
      callId: CALL,
      partyId: `${CONFERENCE.replace("s-", "p-")}-2`,
    });
    const removed = reduce(joining, {
      type: "removed",
      conferenceId: CONFERENCE,
      callId: CALL,
      at: 1,
    });
    expect(entryIn(feed(joinAndDeparture.slice(0, 1), removed))?.state).toBe("left");
  });

  it("is not brought back by any sequence of late inputs", () => {
    const talking = notification(CALL, {
      seq: 8,
      party: 1,
      code: "Answered",
      extension: ME,
      direction: "Outbound",
      from: {},
      to: {},
    });
    const events = [talking, ...joinAndDeparture].flatMap((item): TelephonyInput[] => {
      const parsed = parseNotification(item);
      return parsed.kind === "telephony"
        ? parsed.events.map((event) => ({ type: "event", event }))
        : [];
    });
    const presence: TelephonyInput = {
      type: "presence",
      calls: parsePresence({
        activeCalls: [
          {
            direction: "Outbound",
            partyId: `${CALL.replace("s-", "p-")}-1`,
            telephonySessionId: CALL,
            telephonyStatus: "CallConnected",
          },
        ],
      }),
      asOf: emptyTelephonyState,
      afterGap: true,
      at: 1,
    };
    const broughtIn: TelephonyInput = {
      type: "broughtIn",
      conferenceId: CONFERENCE,
      callId: CALL,
      partyId: "p-x-2",
    };
    const late = [...events, conferenceSnapshot("Gone"), presence, broughtIn, me];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...late), { maxLength: 12 }), (inputs) => {
        const telephony = inputs.reduce(reduce, feed(joinAndDeparture));
        expect(entryIn(telephony)?.state).toBe("left");
        expect(isOver(telephony.calls.get(CALL)!)).toBe(true);
      }),
    );
  });
});

describe("a participant", () => {
  it("who is Gone in the conference's own session is in the conference", () => {
    expect(entryIn(reduce(feed([]), conferenceSnapshot("Gone")))?.state).toBe("in");
    expect(
      entryIn(
        reduce(reduce(feed([]), conferenceSnapshot("Gone")), conferenceSnapshot("Disconnected")),
      )?.state,
    ).toBe("left");
  });

  it("has the address of the call's remote side, because the bring-in response names the host", () => {
    const talking = feed(colleagueCall.slice(0, 5));
    const callId = callIn(talking).id;
    const joining = reduce(talking, {
      type: "broughtIn",
      conferenceId: CONFERENCE,
      callId,
      partyId: "p-x-2",
    });
    expect(joining.conferences.get(CONFERENCE)?.entries.get(callId)?.address.name).toBe("Paco Vu");
  });
});

describe("a call", () => {
  it("continues after it moved to another device", () => {
    const moved = notification("s-c23b203d62db4f6aaee00717bafa99be", {
      seq: 7,
      party: 1,
      code: "Disconnected",
      reason: "CallSwitch",
      extension: ME,
      direction: "Outbound",
      from: {},
      to: { phoneNumber: "+16505550101" },
    });
    const telephony = feed([...externalCall.slice(0, 5), moved]);
    expect([isOver(callIn(telephony)), isOnUnknownDevice(callIn(telephony))]).toEqual([
      false,
      true,
    ]);
  });

  it("is dropped an hour after it ended", () => {
    const old = feed(externalCall);
    const later = structuredClone(colleagueCall[0]) as { body: { eventTime: string } };
    later.body.eventTime = "2024-02-27T20:00:00.000Z";
    expect([...feed([later], old).calls.keys()]).toEqual(["s-f9badb80011344259059d6894a30ace2"]);
  });

  it("may have a party number of several digits", () => {
    const tenth = notification(CALL, {
      seq: 2,
      party: 12,
      code: "Answered",
      extension: ME,
      direction: "Inbound",
      from: { phoneNumber: "+1" },
      to: {},
    });
    expect(ownPartyOf(callIn(feed([tenth])))!.id).toMatch(/-12$/);
  });

  describe("in a snapshot", () => {
    const id = "s-c23b203d62db4f6aaee00717bafa99be";
    const at = Date.UTC(2024, 1, 27, 17);
    const listed = (telephonyStatus: string) =>
      parsePresence({
        activeCalls: [
          {
            direction: "Outbound",
            from: "+16505550100",
            to: "+16505550101",
            partyId: `${id.replace("s-", "p-")}-1`,
            telephonySessionId: id,
            telephonyStatus,
          },
        ],
      });
    const session = (code: string, reason?: string) =>
      parseSession({
        id,
        parties: [
          {
            id: `${id.replace("s-", "p-")}-1`,
            extensionId: ME,
            direction: "Outbound",
            from: {},
            to: { phoneNumber: "+16505550101" },
            status: { code, reason },
          },
        ],
      })!;
    const held = feed(externalCall.slice(0, 6));
    const codeIn = (telephony: TelephonyState) => ownPartyOf(callIn(telephony))!.code;
    const presence = (
      telephony: TelephonyState,
      status: string,
      asOf: TelephonyState,
      afterGap: boolean,
    ) => reduce(telephony, { type: "presence", calls: listed(status), asOf, afterGap, at });

    it("is added if no event reported it", () => {
      const telephony = presence(feed([]), "CallConnected", emptyTelephonyState, false);
      expect([codeIn(telephony), callIn(telephony).id]).toEqual(["answered", id]);
    });

    it("is corrected only after a gap, and not if an event arrived since the request", () => {
      expect(codeIn(presence(held, "CallConnected", held, false))).toBe("hold");
      expect(codeIn(presence(held, "CallConnected", held, true))).toBe("answered");
      expect(codeIn(presence(held, "CallConnected", emptyTelephonyState, true))).toBe("hold");
    });

    it("is not over because presence does not list it", () => {
      const none = { type: "presence", calls: [], asOf: held, afterGap: true, at } as const;
      expect(reduce(held, none)).toBe(held);
    });

    it("of its session ends if it is over, continues if it moved, and never becomes live again", () => {
      const afterSnapshot = (telephony: TelephonyState, code: string, reason?: string) =>
        reduce(telephony, {
          type: "call",
          session: session(code, reason),
          asOf: telephony,
          afterGap: true,
          at,
        });
      expect(codeIn(afterSnapshot(held, "Disconnected"))).toBe("disconnected");
      const moved = afterSnapshot(held, "Disconnected", "CallSwitch");
      expect([isOver(callIn(moved)), isOnUnknownDevice(callIn(moved))]).toEqual([false, true]);
      expect(codeIn(afterSnapshot(held, "Answered"))).toBe("answered");
      expect(codeIn(afterSnapshot(feed(externalCall), "Answered"))).toBe("disconnected");
      expect(codeIn(presence(feed(externalCall), "CallConnected", feed(externalCall), true))).toBe(
        "disconnected",
      );
    });

    it("is unchanged since a state only if no input changed it since", () => {
      expect(callsUnchangedSince(held, held).map((call) => call.id)).toEqual([id]);
      expect(callsUnchangedSince(held, emptyTelephonyState)).toEqual([]);
      expect(callsUnchangedSince(feed(externalCall), feed(externalCall))).toEqual([]);
    });
  });
});

describe("a snapshot", () => {
  it("ends the host's party after a gap, and not while it may lag behind the events", () => {
    const host = notification(
      CONFERENCE,
      {
        seq: 2,
        party: 1,
        code: "Answered",
        extension: ME,
        direction: "Outbound",
        from: {},
        to: { phoneNumber: "conference" },
      },
      "Conference",
    );
    const inside = feed([host]);
    const hostCodeAfterSnapshot = (afterGap: boolean) =>
      reduce(inside, {
        type: "conference",
        session: parseSession({
          id: CONFERENCE,
          parties: [
            {
              id: `${CONFERENCE.replace("s-", "p-")}-1`,
              extensionId: ME,
              status: { code: "Disconnected" },
            },
          ],
        })!,
        asOf: inside,
        afterGap,
        at: 1,
      }).conferences.get(CONFERENCE)?.host?.code;
    expect([hostCodeAfterSnapshot(false), hostCodeAfterSnapshot(true)]).toEqual([
      "answered",
      "disconnected",
    ]);
  });

  it("of presence may lack activeCalls, and its malformed entries are left out", () => {
    expect(parsePresence({ presenceStatus: "Available" })).toEqual([]);
    expect(parsePresence({ activeCalls: [null, { telephonySessionId: 1 }, "x"] })).toEqual([]);
  });
});

/** The state without the order in which its calls, parties and entries were added. */
function withoutOrder(telephony: TelephonyState): unknown {
  const sorted = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
    [...map].sort(([a], [b]) => a.localeCompare(b));
  return {
    calls: sorted(telephony.calls).map(([id, call]) => [
      id,
      { ...call, parties: sorted(call.parties) },
    ]),
    conferences: sorted(telephony.conferences).map(([id, { entries, ...rest }]) => [
      id,
      { ...rest, entries: sorted(entries) },
    ]),
  };
}
