import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CALL,
  CONFERENCE,
  colleagueCall,
  ME,
  menuCall,
  notification,
  outsideCall,
  threadOfTwo,
} from "../../test/testbed/telephony-fixtures.ts";
import { parseNotification } from "./parse.ts";
import { reduce, type TelephonyInput } from "./reduce.ts";
import { parsePresence, parseSession } from "./snapshot.ts";
import {
  callsUnchangedSince,
  emptyTelephonyState,
  isOver,
  ownPartyOf,
  type TelephonyState,
} from "./telephony-state.ts";

const me: TelephonyInput = { type: "identity", extensionId: ME };

function feed(
  notifications: readonly object[],
  telephony: TelephonyState = reduce(emptyTelephonyState, me),
): TelephonyState {
  let next = telephony;
  for (const item of notifications) {
    const parsed = parseNotification(item);
    if (parsed.kind !== "telephony") throw new Error("The fixture is malformed.");
    for (const event of parsed.events) next = reduce(next, { type: "event", event });
  }
  return next;
}

const callIn = (telephony: TelephonyState) => [...telephony.calls.values()][0]!;
const entryIn = (telephony: TelephonyState) =>
  telephony.conferences.get(CONFERENCE)?.entries.get(CALL);

describe("the recorded calls", () => {
  it.each([
    [
      "to a number outside",
      outsideCall,
      5,
      { code: "answered", name: undefined, number: "+16505550101" },
    ],
    ["to a colleague", colleagueCall, 5, { code: "answered", name: "Paco Vu", number: "11119" }],
    [
      "from outside through a menu",
      menuCall,
      7,
      { code: "answered", name: "Person 3", number: "+16505550101" },
    ],
  ])("%s: one call, at the own party's state", (_title, events, answeredAt, expected) => {
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

  it("shows a hold, and its end", () => {
    expect(ownPartyOf(callIn(feed(outsideCall.slice(0, 6))))!.code).toBe("hold");
    expect(ownPartyOf(callIn(feed(outsideCall.slice(0, 7))))!.code).toBe("answered");
  });
});

describe("the two events of the thread", () => {
  it("bring Paco Vu in under the party that removes him, and out again", () => {
    const inside = feed(threadOfTwo.slice(0, 1));
    expect(entryIn(inside)).toMatchObject({
      state: "in",
      partyId: `${CONFERENCE.replace("s-", "p-")}-2`,
      address: { name: "Paco Vu", phoneNumber: "11119" },
    });
    expect(entryIn(feed(threadOfTwo))?.state).toBe("left");
  });

  it("end the same when the second comes first", () => {
    expect(feed([...threadOfTwo].reverse())).toEqual(feed(threadOfTwo));
  });
});

describe("disorder", () => {
  const everything = [...outsideCall, ...colleagueCall, ...menuCall, ...threadOfTwo];
  const inOrder = feed(everything);

  it("does not matter: shuffled and repeated, it is the same telephony", () => {
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
        expect(normal(feed(notifications))).toEqual(normal(inOrder));
      }),
      { numRuns: 500 },
    );
  });

  it("of repeats alone changes nothing", () => {
    expect(feed([...everything, ...everything])).toEqual(inOrder);
  });
});

describe("ghosts", () => {
  const snapshot = (code: string): TelephonyInput => ({
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

  it("are not raised by a snapshot that lags behind a departure", () => {
    expect(entryIn(reduce(feed(threadOfTwo), snapshot("Gone")))?.state).toBe("left");
  });

  it("are not raised by an answer to a bring-in that comes after the departure", () => {
    const late = reduce(feed(threadOfTwo), {
      type: "broughtIn",
      conferenceId: CONFERENCE,
      callId: CALL,
      partyId: "p-late-2",
    });
    expect(entryIn(late)?.state).toBe("left");
  });

  it("are not raised by a join that comes after a removal", () => {
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
    expect(entryIn(feed(threadOfTwo.slice(0, 1), removed))?.state).toBe("left");
  });

  it("are not raised by anything at all, in any order, once their departure is known", () => {
    const talking = notification(CALL, {
      seq: 8,
      party: 1,
      code: "Answered",
      extension: ME,
      direction: "Outbound",
      from: {},
      to: {},
    });
    const events = [talking, ...threadOfTwo].flatMap((item): TelephonyInput[] => {
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
    const late = [...events, snapshot("Gone"), presence, broughtIn, me];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...late), { maxLength: 12 }), (inputs) => {
        const telephony = inputs.reduce(reduce, feed(threadOfTwo));
        expect(entryIn(telephony)?.state).toBe("left");
        expect(isOver(telephony.calls.get(CALL)!)).toBe(true);
      }),
    );
  });

  it("do not hide those whom only a snapshot knows: Gone inside the conference means in", () => {
    expect(entryIn(reduce(feed([]), snapshot("Gone")))?.state).toBe("in");
    expect(
      entryIn(reduce(reduce(feed([]), snapshot("Gone")), snapshot("Disconnected")))?.state,
    ).toBe("left");
  });

  it("do not come from the bring-in's answer, which names the host: the person is the call's remote side", () => {
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

describe("single traps", () => {
  it("a call that moved to another device goes on", () => {
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
    const telephony = feed([...outsideCall.slice(0, 5), moved]);
    expect(ownPartyOf(callIn(telephony))!.code).toBe("answered");
  });

  it("a page that is open for days does not remember every call", () => {
    const old = feed(outsideCall);
    const later = structuredClone(colleagueCall[0]) as { body: { eventTime: string } };
    later.body.eventTime = "2024-02-27T20:00:00.000Z";
    expect([...feed([later], old).calls.keys()]).toEqual(["s-f9badb80011344259059d6894a30ace2"]);
  });

  it("party numbers have more than one digit", () => {
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

  describe("snapshots", () => {
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
    const held = feed(outsideCall.slice(0, 6));
    const codeIn = (telephony: TelephonyState) => ownPartyOf(callIn(telephony))!.code;
    const presence = (
      telephony: TelephonyState,
      status: string,
      asOf: TelephonyState,
      afterGap: boolean,
    ) => reduce(telephony, { type: "presence", calls: listed(status), asOf, afterGap, at });

    it("fill a telephony that has heard of nothing", () => {
      const telephony = presence(feed([]), "CallConnected", emptyTelephonyState, false);
      expect([codeIn(telephony), callIn(telephony).id]).toEqual(["answered", id]);
    });

    it("correct what events said after a gap only, and never what was heard since the question", () => {
      expect(codeIn(presence(held, "CallConnected", held, false))).toBe("hold");
      expect(codeIn(presence(held, "CallConnected", held, true))).toBe("answered");
      expect(codeIn(presence(held, "CallConnected", emptyTelephonyState, true))).toBe("hold");
    });

    it("of presence end nothing: it lists at most seven", () => {
      const none = { type: "presence", calls: [], asOf: held, afterGap: true, at } as const;
      expect(reduce(held, none)).toBe(held);
    });

    it("of a session end a call that is over, not one that moved on, and revive none", () => {
      const look = (telephony: TelephonyState, code: string, reason?: string) =>
        reduce(telephony, {
          type: "call",
          session: session(code, reason),
          asOf: telephony,
          afterGap: true,
          at,
        });
      expect(codeIn(look(held, "Disconnected"))).toBe("disconnected");
      expect(codeIn(look(held, "Disconnected", "CallSwitch"))).toBe("hold");
      expect(codeIn(look(held, "Answered"))).toBe("answered");
      expect(codeIn(look(feed(outsideCall), "Answered"))).toBe("disconnected");
      expect(codeIn(presence(feed(outsideCall), "CallConnected", feed(outsideCall), true))).toBe(
        "disconnected",
      );
    });

    it("tell quiet calls from those that were heard of since", () => {
      expect(callsUnchangedSince(held, held).map((call) => call.id)).toEqual([id]);
      expect(callsUnchangedSince(held, emptyTelephonyState)).toEqual([]);
      expect(callsUnchangedSince(feed(outsideCall), feed(outsideCall))).toEqual([]);
    });
  });

  it("a host whose end was missed is found after the gap, and not by a snapshot that lags", () => {
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
    const look = (afterGap: boolean) =>
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
    expect([look(false), look(true)]).toEqual(["answered", "disconnected"]);
  });

  it("activeCalls is absent when there are none, and entries that make no sense are left out", () => {
    expect(parsePresence({ presenceStatus: "Available" })).toEqual([]);
    expect(parsePresence({ activeCalls: [null, { telephonySessionId: 1 }, "x"] })).toEqual([]);
  });
});

/** Without the order in which things came to be known. */
function normal(telephony: TelephonyState): unknown {
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
