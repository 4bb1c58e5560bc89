import { beforeEach, describe, expect, it } from "vitest";
import { createSilentMedia } from "../media/silent/index.ts";
import { createManualClock, type ManualClock } from "./clock.ts";
import type {
  Endpoint,
  Extension,
  IncomingCall,
  Refusal,
  Rules,
  TelephonyEvent,
  TelephonyPlatform,
} from "./contract.ts";
import { createIds } from "./ids.ts";
import { createTelephonyPlatform } from "./index.ts";

let clock: ManualClock;
let platform: TelephonyPlatform;
let agent: Extension;
let events: TelephonyEvent[];
let hungUp: string[];

function setUp(rules: Partial<Rules> = {}, seed = 1): void {
  clock = createManualClock();
  platform = createTelephonyPlatform({
    clock,
    ids: createIds(seed),
    media: createSilentMedia(),
    rules,
  });
  agent = platform.extensions[0]!;
  events = [];
  hungUp = [];
  platform.onEvent((event) => events.push(event));
}

beforeEach(() => setUp());

function endpoint(label: string): Endpoint {
  return {
    audio: { label },
    hangUp: () => hungUp.push(label),
    setMuted: () => undefined,
    setHeld: () => undefined,
  };
}

/** Places a call from the agent's web phone. */
function dial(target: string): { sessionId: string; partyId: string } {
  const result = platform.invite(agent, target, endpoint(target), undefined);
  if (!result.accepted)
    throw new Error(`The call to ${target} was refused with ${result.sipCode}.`);
  platform.inviteAnswered(result.partyId);
  clock.advance(1_000);
  return result;
}

/** Places a call to the agent's web phone, which answers. */
function receive(name: string): { sessionId: string; partyId: string } {
  let offered: IncomingCall | undefined;
  platform.register(agent, {
    instanceId: "one",
    ring: (call) => ((offered = call), { cancel: () => undefined }),
  });
  platform.person(name)!.call("101");
  clock.advance(1_000);
  offered!.answered(endpoint(name));
  return { sessionId: offered!.sessionId, partyId: offered!.partyId };
}

function host(): string {
  const { id, voiceCallToken } = platform.createConference(agent);
  dial(voiceCallToken!);
  return id;
}

const short = ({ body, extensionId }: TelephonyEvent): string =>
  [
    body.sequence,
    body.parties[0].id.split("-").at(-1),
    extensionId ? "own" : "far",
    body.parties[0].status.code,
  ].join(" ");
const inConference = () => platform.state().conferences[0]?.parties.map(({ name }) => name);
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).code;
  }
  return "accepted";
};

describe("the events of a call", () => {
  it("report the far party before the own party for a call to an external number", () => {
    const { sessionId, partyId } = dial("+16505550111");
    platform.person("Ada Okafor")!.answer();
    platform.endpointHeld(partyId, true);
    platform.endpointHeld(partyId, false);
    platform.endpointHungUp(partyId);
    expect(events.map(short)).toEqual([
      "2 1 own Setup",
      "3 2 far Proceeding",
      "4 1 own Proceeding",
      "5 2 far Answered",
      "6 1 own Answered",
      "7 1 own Hold",
      "8 1 own Answered",
      "9 1 own Disconnected",
      "10 2 far Disconnected",
    ]);
    expect(
      events.every(
        ({ body }) => body.telephonySessionId === sessionId && body.parties.length === 1,
      ),
    ).toBe(true);
    expect(platform.person("Ada Okafor")!.state).toBe("idle");
  });

  it("report the own party of a call to a colleague as Answered before the colleague answers", () => {
    dial("102");
    platform.person("Paco Vu")!.answer();
    expect(
      events.map(
        ({ body }) =>
          `${body.sequence} ${body.parties[0].id.split("-").at(-1)} ${body.parties[0].status.code}`,
      ),
    ).toEqual(["2 1 Setup", "3 2 Setup", "4 1 Answered", "5 2 Proceeding", "6 2 Answered"]);
  });

  it("carry the extension only for the own party of a call from a colleague", () => {
    const { sessionId } = receive("Paco Vu");
    expect(events.filter(({ extensionId }) => extensionId === agent.id).map(short)).toEqual([
      "3 2 own Setup",
      "5 2 own Proceeding",
      "6 2 own Answered",
    ]);
    expect(events.every(({ body }) => body.telephonySessionId === sessionId)).toBe(true);
    expect(events.at(-1)!.body.parties[0].from).toMatchObject({
      phoneNumber: "102",
      name: "Paco Vu",
    });
  });

  it("have the own party as the third one in a call through a menu", () => {
    let offered: IncomingCall | undefined;
    platform.register(agent, {
      instanceId: "one",
      ring: (call) => ((offered = call), { cancel: () => undefined }),
    });
    platform.person("Ada Okafor")!.call("101", { throughMenu: true });
    clock.advance(2_000);
    expect(offered?.partyId).toMatch(/-3$/);
    offered!.answered(endpoint("agent"));
    expect(events.filter(({ extensionId }) => extensionId === agent.id).map(short)).toEqual([
      "6 3 own Setup",
      "7 3 own Proceeding",
      "8 3 own Answered",
    ]);
  });

  it("report a bring-in as Gone with a peer on the original session, and nothing for participant parties", () => {
    const { sessionId, partyId } = receive("Ada Okafor");
    const conference = host();
    events.length = 0;
    const answer = platform.bringIn(conference, { sessionId, partyId });
    expect(answer).toMatchObject({
      conferenceRole: "Participant",
      status: { code: "Setup" },
      from: { phoneNumber: agent.phoneNumber },
    });
    clock.advance(1_000);
    expect(events).toHaveLength(1);
    expect(events[0]!.body).toMatchObject({
      telephonySessionId: sessionId,
      parties: [
        {
          id: partyId,
          status: {
            code: "Gone",
            reason: "Conference",
            peerId: { telephonySessionId: conference, sessionId: "0", partyId: answer.id },
          },
        },
      ],
    });
    expect(hungUp).toEqual(["Ada Okafor"]);
    expect(platform.getSession(conference).parties[1]).toMatchObject({
      status: { code: "Gone", peerId: { sessionId, partyId } },
    });
    expect(platform.getSession(conference).parties[1]).not.toHaveProperty("extensionId");
    expect(platform.presence(agent).map(({ to, sessionId: legacy }) => [to, legacy])).toEqual([
      ["conference", "0"],
    ]);
    platform.person("Ada Okafor")!.hangUp();
    expect(
      events.map(({ body }) => [body.telephonySessionId, body.parties[0].status.code]),
    ).toContainEqual([sessionId, "Disconnected"]);
    expect(inConference()).toEqual(["Karla Rosario"]);
  });
});

describe("the rules of a conference", () => {
  it("admit nobody before the host, and end a conference after 38 seconds without one", () => {
    const call = receive("Ada Okafor");
    const { id } = platform.createConference(agent);
    expect(refusal(() => platform.bringIn(id, call))).toBe("notAllowed");
    clock.advance(37_999);
    expect(platform.getSession(id).parties).toEqual([]);
    clock.advance(1);
    expect(refusal(() => platform.getSession(id))).toBe("notFound");
  });

  it.each([
    [true, 9],
    [false, 10],
  ])(
    "limit a conference to ten parties: with hostCountsAsParty %s, to %i participants",
    (hostCountsAsParty, guests) => {
      setUp({ hostCountsAsParty });
      const calls = Array.from({ length: guests + 1 }, (_, index) => {
        platform.addPerson({ name: `Guest ${index}`, phoneNumber: `+1650555020${index}` });
        return receive(`Guest ${index}`);
      });
      const conference = host();
      const results = calls.map((call) => refusal(() => platform.bringIn(conference, call)));
      expect(results).toEqual([...Array(guests).fill("accepted"), "conferenceFull"]);
      clock.advance(1_000);
      expect(inConference()).toHaveLength(guests + 1);
      // A party with a two-digit number can be removed as well.
      const last = platform.state().conferences[0]!.parties.at(-1)!;
      platform.deleteParty(conference, last.id, { keepConferenceAlive: false });
      expect(inConference()).toHaveLength(guests);
    },
  );

  it("refuse a ringing call, one that is in already, and an unknown one", () => {
    const ringing = dial("+16505550111");
    const talking = receive("Northwind Traders");
    const conference = host();
    expect(refusal(() => platform.bringIn(conference, ringing))).toBe("wrongState");
    platform.bringIn(conference, talking);
    expect(refusal(() => platform.bringIn(conference, talking))).toBe("wrongState");
    expect(
      refusal(() => platform.bringIn(conference, { sessionId: "s-0", partyId: "p-0-1" })),
    ).toBe("notFound");
    expect(refusal(() => platform.bringIn("s-0", talking))).toBe("notFound");
    expect(refusal(() => platform.deleteSession("s-0"))).toBe("notFound");
  });

  it("continue a conference without its host with keepConferenceAlive, and end it otherwise", () => {
    for (const keepConferenceAlive of [true, false]) {
      setUp();
      const call = receive("Ada Okafor");
      const conference = host();
      platform.bringIn(conference, call);
      clock.advance(1_000);
      const hostParty = platform.getSession(conference).parties[0]!.id;
      platform.deleteParty(conference, hostParty, { keepConferenceAlive });
      // The 38 seconds are for the host's first join only.
      clock.advance(60_000);
      expect(inConference()).toEqual(keepConferenceAlive ? ["Ada Okafor"] : undefined);
      expect(platform.person("Ada Okafor")!.state).toBe(keepConferenceAlive ? "talking" : "idle");
    }
  });

  it("end a conference with its last participant if lastParticipantLeavingEndsConference is set", () => {
    setUp({ lastParticipantLeavingEndsConference: true });
    const call = receive("Ada Okafor");
    const conference = host();
    platform.bringIn(conference, call);
    clock.advance(1_000);
    platform.person("Ada Okafor")!.hangUp();
    expect(platform.state().conferences).toEqual([]);
  });
});

describe("calls that fail", () => {
  it("end with 486 for an invalid number", () => {
    expect(platform.invite(agent, "78654", endpoint("x"), undefined)).toEqual({
      accepted: false,
      sipCode: 486,
      reason: "Busy Here",
    });
  });

  it("end at once if the called person is busy", () => {
    receive("Ada Okafor");
    dial("+16505550111");
    expect(hungUp).toEqual(["+16505550111"]);
  });

  it("go to voicemail if they are declined, and the caller hangs up later", () => {
    let offered: IncomingCall | undefined;
    platform.register(agent, {
      instanceId: "one",
      ring: (call) => ((offered = call), { cancel: () => undefined }),
    });
    const ada = platform.person("Ada Okafor")!;
    ada.call("101");
    clock.advance(1_000);
    offered!.declined();
    expect(platform.presence(agent)).toEqual([]);
    clock.advance(10_000);
    expect(ada.state).toBe("idle");
  });

  it("are cancelled at all web phones but the first that answers", () => {
    const offered: IncomingCall[] = [];
    const cancelled: string[] = [];
    for (const instanceId of ["one", "two"]) {
      platform.register(agent, {
        instanceId,
        ring: (call) => (
          offered.push(call), { cancel: (reason) => cancelled.push(`${instanceId} ${reason}`) }
        ),
      });
    }
    platform.person("Ada Okafor")!.call("101");
    clock.advance(1_000);
    expect(offered[1]!.answered(endpoint("two"))).toBe(true);
    expect(offered[0]!.answered(endpoint("one"))).toBe(false);
    expect(cancelled).toEqual(["one AnsweredElsewhere"]);
  });
});

it("the same seed gives the same run", () => {
  const run = (seed: number): string => {
    setUp({}, seed);
    const call = receive("Ada Okafor");
    platform.bringIn(host(), call);
    clock.advance(5_000);
    platform.person("Ada Okafor")!.hangUp();
    return JSON.stringify(events);
  };
  expect(run(5)).toBe(run(5));
  expect(run(5)).not.toBe(run(6));
});
