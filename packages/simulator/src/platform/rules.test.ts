import { describe, expect, it } from "vitest";
import { RULE_WORDS } from "../node/settings-option.ts";
import { header, parseSip, type SipMessage, serializeSip, statusOf } from "../sip/message.ts";
import { RawPhone } from "../testing/raw-phone.ts";
import { type Json, openTestbed, runConference, type Testbed } from "../testing/testbed.ts";
import { DEFAULT_RULES } from "./account.ts";
import type { Endpoint, Rules } from "./contract.ts";

/** How a rule changes what clients receive. */
interface RuleTest<Value> {
  /** What `observe` resolves with for each value. The default comes first. */
  results: readonly (readonly [Value, unknown])[];
  /** Other rules that apply at the same time. */
  otherRules?: Partial<Rules>;
  observe: (testbed: Testbed) => Promise<unknown>;
}

const ADA = "Ada Okafor";
const NORTHWIND = "Northwind Traders";
const ADA_NUMBER = "+16505550111";
const EXTENSION = "/restapi/v1.0/account/~/extension/~";
const TELEPHONY = "/restapi/v1.0/account/~/telephony";
const PRESENCE = `${EXTENSION}/presence?detailedTelephonyState=true&sipData=true`;

const RULE_TESTS: { readonly [Name in keyof Rules]: RuleTest<Rules[Name]> } = {
  maxConferenceParties: {
    results: [
      [10, [201, 201]],
      [2, [201, 403]],
    ],
    observe: bringInTwo,
  },
  hostCountsAsParty: {
    otherRules: { maxConferenceParties: 2 },
    results: [
      [true, [201, 403]],
      [false, [201, 201]],
    ],
    observe: bringInTwo,
  },
  hostJoinWindow: {
    results: [
      [38_000, [200, 200, 200, 404]],
      [1_000, [200, 404, 404, 404]],
    ],
    async observe({ clock, request }) {
      const { session } = (await request("POST", `${TELEPHONY}/conference`)).body;
      const statuses = [];
      for (const ms of [999, 1, 36_999, 1]) {
        clock.advance(ms);
        statuses.push((await request("GET", `${TELEPHONY}/sessions/${session.id}`)).status);
      }
      return statuses;
    },
  },
  hostLeavingEndsConference: {
    results: [
      [true, ["Disconnected", "Disconnected"]],
      [false, ["Disconnected", "Gone"]],
    ],
    async observe(testbed) {
      const conference = await runConference(testbed, [ADA]);
      testbed.phone.hangUp(testbed.phone.calls.at(-1)!);
      return codesOf(testbed, conference);
    },
  },
  lastParticipantLeavingEndsConference: {
    results: [
      [false, ["Answered", "Disconnected"]],
      [true, ["Disconnected", "Disconnected"]],
    ],
    async observe(testbed) {
      const conference = await runConference(testbed, [ADA]);
      testbed.core.simulator.person(ADA).hangUp();
      return codesOf(testbed, conference);
    },
  },
  answerAfter: {
    results: [
      [undefined, ["Proceeding", "Proceeding"]],
      [1_000, ["Answered", "Answered"]],
    ],
    observe: callAda,
  },
  noAnswerAfter: {
    results: [
      [undefined, ["Proceeding", "Proceeding"]],
      [1_000, ["Disconnected", "Disconnected"]],
    ],
    observe: callAda,
  },
  ringDelay: {
    results: [
      [250, [true, true]],
      [2_000, [false, true]],
    ],
    async observe(testbed) {
      const colleague = openPhone(testbed, 1);
      testbed.phone.call("102");
      const invited = [];
      for (const ms of [1_000, 2_000]) {
        await testbed.pass(ms);
        invited.push(colleague.wire.includes("< INVITE"));
      }
      return invited;
    },
  },
  answersEarly: {
    results: [
      [true, [["< 183", "< 200", "> ACK"], []]],
      [false, [["< 183"], ["< 200", "> ACK"]]],
    ],
    async observe({ core, phone, pass }) {
      phone.call(ADA_NUMBER);
      await pass(1_000);
      const whileRinging = phone.wire.slice(phone.wire.indexOf("< 183"));
      phone.wire.splice(0);
      core.simulator.person(ADA).answer();
      await pass(100);
      return [whileRinging, phone.wire];
    },
  },
  recordingAllowed: {
    results: [
      [true, [201, undefined]],
      [false, [403, "CMN-109"]],
    ],
    async observe(testbed) {
      const { sessionId, partyId } = await receiveCall(testbed, ADA);
      const path = `${TELEPHONY}/sessions/${sessionId}/parties/${partyId}/recordings`;
      const { status, body } = await testbed.request("POST", path);
      return [status, body.errorCode];
    },
  },
  ownerNamedIn: {
    results: [
      ["extensionId", { event: ["extensionId"], response: ["extensionId", "owner"] }],
      ["owner", { event: ["owner"], response: ["owner"] }],
    ],
    async observe(testbed) {
      const { sessionId, partyId } = await receiveCall(testbed, ADA);
      const namedIn = (party: Json): string[] =>
        ["extensionId", "owner"].filter((field) => field in party);
      return {
        event: namedIn(eventsOf(testbed, sessionId).at(-1).parties[0]),
        response: namedIn(await partyOf(testbed, sessionId, partyId)),
      };
    },
  },
  serviceStatus: {
    results: [
      [undefined, ["Disconnected", "Disconnected"]],
      ["VoiceMail", ["VoiceMail", "VoiceMail"]],
      ["VoiceMailScreening", ["VoiceMailScreening", "VoiceMailScreening"]],
      ["FaxReceive", ["FaxReceive", "FaxReceive"]],
      ["Tds", ["Tds", "Tds"]],
    ],
    async observe(testbed) {
      const { core, phone, pass } = testbed;
      phone.register(0);
      const ringing = openPhone(testbed, 0, { answers: false });
      core.simulator.person(ADA).call("101");
      await pass(1_000);
      const call = ringing.calls[0]!;
      ringing.command(call, 11, {});
      const { sessionId, partyId } = call.ids;
      const { status } = await partyOf(testbed, sessionId, partyId);
      return [eventCodes(testbed, sessionId).at(-1), status.code];
    },
  },
  activeCallsLag: {
    results: [
      [5_000, [0, 1]],
      [0, [1, 1]],
    ],
    async observe(testbed) {
      await receiveCall(testbed, ADA);
      const lengths = [];
      for (const ms of [4_000, 1_000]) {
        testbed.clock.advance(ms);
        const { body } = await testbed.request("GET", `${EXTENSION}/active-calls`);
        lengths.push(body.records.length);
      }
      return lengths;
    },
  },
  registrationExpires: {
    results: [
      [60, { granted: "60", registered: true }],
      [4, { granted: "4", registered: false }],
    ],
    async observe({ core, clock }) {
      const granted = /;expires=(\d+)/.exec(lastRegisterReply(core).text)?.[1];
      clock.advance(4_000);
      return { granted, registered: core.sip.registrations().length === 1 };
    },
  },
  nonceLifetime: {
    results: [
      [60_000, [100, 200, 100, 403]],
      [0, [100, 403, 100, 403]],
    ],
    async observe(testbed) {
      const register = sentWith(testbed, "Authorization");
      const connection = openConnection(testbed);
      const statuses = connection.send(register);
      testbed.clock.advance(60_000);
      return [...statuses, ...connection.send(register)];
    },
  },
  instanceLifetime: {
    results: [
      [120_000, ["603 Too Many Contacts", "200 OK"]],
      [1_000, ["200 OK", "200 OK"]],
    ],
    async observe(testbed) {
      const { core, clock, phone } = testbed;
      for (const name of ["two", "three", "four", "five"]) openPhone(testbed, 0, { name });
      phone.close();
      const lines = [];
      for (const ms of [1_000, 119_000]) {
        clock.advance(ms);
        openPhone(testbed, 0, { name: "six" });
        lines.push(lastRegisterReply(core).text.split("\r\n")[0]!.replace("SIP/2.0 ", ""));
      }
      return lines;
    },
  },
  unknownDialog: {
    results: [
      ["refuse", { first: [100, 481], withProof: [100, 481] }],
      ["challenge", { first: [100, 407], withProof: [100, 481] }],
      ["ignore", { first: [], withProof: [] }],
    ],
    async observe(testbed) {
      const { phone, pass } = testbed;
      const call = phone.call(ADA_NUMBER);
      await pass(200);
      phone.hangUp(call);
      const invite = sentWith(testbed, "Proxy-Authorization");
      const headers = invite.headers.filter(([name]) => name !== "To");
      const reInvite: SipMessage = { ...invite, headers: [...headers, ["To", call.remote]] };
      const withoutProof = reInvite.headers.filter(([name]) => name !== "Proxy-Authorization");
      const connection = openConnection(testbed);
      return {
        first: connection.send({ ...reInvite, headers: withoutProof }),
        withProof: connection.send(reInvite),
      };
    },
  },
  endedSessionLifetime: {
    results: [
      [60_000, [200, 404]],
      [0, [404, 404]],
    ],
    async observe(testbed) {
      const { clock, core, request } = testbed;
      const { sessionId } = await receiveCall(testbed, ADA);
      core.simulator.person(ADA).hangUp();
      const statuses = [];
      for (const ms of [59_999, 1]) {
        clock.advance(ms);
        statuses.push((await request("GET", `${TELEPHONY}/sessions/${sessionId}`)).status);
      }
      return statuses;
    },
  },
  participantsSendEvents: {
    results: [
      [false, []],
      [true, ["Setup", "Gone", "Disconnected"]],
    ],
    async observe(testbed) {
      const conference = await runConference(testbed, [ADA]);
      testbed.core.simulator.person(ADA).hangUp();
      return eventsOf(testbed, conference)
        .map(({ parties }) => parties[0])
        .filter(({ conferenceRole }) => conferenceRole === "Participant")
        .map(({ status }) => status.code);
    },
  },
  departureSendsEvent: {
    results: [
      [true, { events: ["Disconnected"], own: "Disconnected", inConference: "Disconnected" }],
      [false, { events: [], own: "Gone", inConference: "Disconnected" }],
    ],
    async observe(testbed) {
      const conference = await runConference(testbed, [ADA]);
      const { sessionId, partyId } = testbed.phone.calls[0]!.ids;
      testbed.frames.splice(0);
      testbed.core.simulator.person(ADA).hangUp();
      return {
        events: eventCodes(testbed, sessionId),
        own: (await partyOf(testbed, sessionId, partyId)).status.code,
        inConference: (await codesOf(testbed, conference)).at(-1),
      };
    },
  },
  participantsRead: {
    results: [
      ["Gone", { code: "Gone", isPeer: true }],
      ["Answered", { code: "Answered", isPeer: false }],
    ],
    async observe(testbed) {
      const { status } = (await partiesOf(testbed, await runConference(testbed, [ADA])))[1];
      const { ids } = testbed.phone.calls[0]!;
      const { sessionId, partyId } = status.peerId ?? {};
      const isPeer = sessionId === ids.sessionId && partyId === ids.partyId;
      return { code: status.code, isPeer };
    },
  },
  participantsNameHostExtension: {
    results: [
      [false, undefined],
      [true, "622954007016"],
    ],
    async observe(testbed) {
      const parties = await partiesOf(testbed, await runConference(testbed, [ADA]));
      return parties[1].extensionId;
    },
  },
  extensionCallsItself: {
    results: [
      [false, ["< 486"]],
      [true, ["< 200", "< INVITE"]],
    ],
    async observe({ phone, pass }) {
      phone.call("101");
      await pass(1_000);
      return phone.wire.filter((line) => /^< (200|486|INVITE)$/.test(line));
    },
  },
  sequenceRestartsAfter: {
    results: [
      // Events of the far party, which has no extension, have the other numbers.
      [undefined, [2, 4, 6, 7]],
      [3, [2, 4, 3, 4]],
    ],
    async observe(testbed) {
      const { core, phone, pass } = testbed;
      const call = phone.call(ADA_NUMBER);
      await pass(1_000);
      core.simulator.person(ADA).answer();
      phone.hangUp(call);
      return eventsOf(testbed, call.ids.sessionId).map(({ sequence }) => sequence);
    },
  },
  switchReversesDirection: {
    results: [
      [false, { event: "Inbound", response: "Inbound" }],
      [true, { event: "Outbound", response: "Outbound" }],
    ],
    async observe(testbed) {
      const { core, request } = testbed;
      const { sessionId } = await receiveCall(testbed, ADA);
      const { sipData } = (await request("GET", PRESENCE)).body.activeCalls[0];
      const ignore = (): void => undefined;
      const endpoint: Endpoint = {
        audio: undefined,
        hangUp: ignore,
        setMuted: ignore,
        setHeld: ignore,
      };
      const agent = core.platform.extensions[0]!;
      const result = core.platform.switchDevice(agent, { sessionId, ...sipData }, endpoint);
      if (!result.accepted) throw new Error(`The switch was refused with ${result.sipCode}.`);
      core.platform.inviteAnswered(result.partyId);
      const events = eventsOf(testbed, sessionId).map(({ parties }) => parties[0]);
      return {
        event: events.find(({ status }) => status.reason === "CallSwitch").direction,
        response: (await partyOf(testbed, sessionId, result.partyId)).direction,
      };
    },
  },
  conferenceInPresence: {
    results: [
      ["conference", { to: "conference", toName: "Conference" }],
      ["Conference", { to: "Conference", toName: undefined }],
      ["token", { to: "the token", toName: "Conference" }],
      ["number", { to: "+16505550190", toName: undefined }],
    ],
    async observe(testbed) {
      const { request } = testbed;
      const conference = await runConference(testbed, []);
      const { body } = await request("GET", `${TELEPHONY}/sessions/${conference}`);
      const { to, toName } = (await request("GET", PRESENCE)).body.activeCalls[0];
      return { to: to === body.voiceCallToken ? "the token" : to, toName };
    },
  },
  eventDelay: {
    results: [
      [0, { events: ["Setup"], response: "Setup" }],
      [500, { events: [], response: "Setup" }],
    ],
    async observe(testbed) {
      const call = testbed.phone.call(ADA_NUMBER);
      await testbed.pass(200);
      const { sessionId } = call.ids;
      const [response] = await codesOf(testbed, sessionId);
      return { events: eventCodes(testbed, sessionId), response };
    },
  },
  joinDetail: {
    results: [
      ["full", { code: "Gone", reason: "Conference", isPeer: true }],
      ["noReason", { code: "Gone", reason: undefined, isPeer: true }],
      ["noPeer", { code: "Gone", reason: "Conference", isPeer: false }],
      ["bare", { code: "Gone", reason: undefined, isPeer: false }],
    ],
    async observe(testbed) {
      const conference = await runConference(testbed, [ADA]);
      const { sessionId } = testbed.phone.calls[0]!.ids;
      const { code, reason, peerId } = eventsOf(testbed, sessionId).at(-1).parties[0].status;
      return { code, reason, isPeer: peerId?.telephonySessionId === conference };
    },
  },
  removedParticipantsReturn: {
    results: [
      [false, { events: ["Disconnected"], inConference: "Disconnected", state: "idle" }],
      [true, { events: ["Answered"], inConference: "Disconnected", state: "talking" }],
    ],
    async observe(testbed) {
      const conference = await runConference(testbed, [ADA]);
      const { sessionId } = testbed.phone.calls[0]!.ids;
      const { id } = (await partiesOf(testbed, conference))[1];
      testbed.frames.splice(0);
      await testbed.request("DELETE", `${TELEPHONY}/sessions/${conference}/parties/${id}`);
      return {
        events: eventCodes(testbed, sessionId),
        inConference: (await codesOf(testbed, conference)).at(-1),
        state: testbed.core.simulator.person(ADA).state,
      };
    },
  },
  lastButOneLeavingEndsConference: {
    results: [
      [false, { events: [], inConference: ["Answered", "Disconnected", "Gone"] }],
      [
        true,
        {
          events: ["Answered", "Disconnected"],
          inConference: ["Disconnected", "Disconnected", "Disconnected"],
        },
      ],
    ],
    async observe(testbed) {
      const conference = await runConference(testbed, [ADA, NORTHWIND]);
      const { sessionId } = testbed.phone.calls[1]!.ids;
      testbed.frames.splice(0);
      testbed.core.simulator.person(ADA).hangUp();
      return {
        events: eventCodes(testbed, sessionId),
        inConference: await codesOf(testbed, conference),
      };
    },
  },
  presenceListsMovedCalls: {
    results: [
      [false, [["conference", "CallConnected"]]],
      [
        true,
        [
          ["+16505550100", "CallConnected"],
          ["conference", "CallConnected"],
        ],
      ],
    ],
    async observe(testbed) {
      await runConference(testbed, [ADA]);
      const { activeCalls } = (await testbed.request("GET", PRESENCE)).body;
      return activeCalls.map(({ to, telephonyStatus }: Json) => [to, telephonyStatus]);
    },
  },
  departedPartiesListed: {
    results: [
      [true, ["Answered", "Disconnected", "Gone"]],
      [false, ["Answered", "Gone"]],
    ],
    async observe(testbed) {
      const conference = await runConference(testbed, [ADA, NORTHWIND]);
      testbed.core.simulator.person(ADA).hangUp();
      return codesOf(testbed, conference);
    },
  },
};

/** Registers a further phone of an extension. */
function openPhone(
  { core }: Testbed,
  extension: number,
  options: ConstructorParameters<typeof RawPhone>[2] = {},
): RawPhone {
  const connect = (receive: (text: string) => void) =>
    core.sip.accept({ send: receive, close: () => undefined });
  const phone = new RawPhone(core.platform.extensions[extension]!, connect, {
    name: `phone-${extension}`,
    ...options,
  });
  phone.register();
  return phone;
}

/** Opens a socket for single messages. `send` returns the statuses of the replies. */
function openConnection({ core }: Testbed): { send: (message: SipMessage) => number[] } {
  const replies: SipMessage[] = [];
  const receive = (text: string): void => void replies.push(parseSip(text)!);
  const port = core.sip.accept({ send: receive, close: () => undefined });
  return {
    send(message) {
      port.receive(serializeSip(message));
      return replies.splice(0).map(statusOf);
    },
  };
}

/** Returns the request that the testbed's phone sent with this header, which answers a challenge. */
function sentWith({ sent }: Testbed, name: "Authorization" | "Proxy-Authorization"): SipMessage {
  const requests = sent.sip.map((text) => parseSip(text)!);
  return requests.find((request) => header(request, name) !== undefined)!;
}

function lastRegisterReply({ simulator }: Testbed["core"]): { text: string } {
  return simulator.log().findLast(({ summary }) => /^SIP\/2.0 .*\(REGISTER\)$/.test(summary))!;
}

/** Lets a person call the agent, whose phone answers. */
async function receiveCall(
  { core, phone, pass }: Testbed,
  name: string,
): Promise<{ sessionId: string; partyId: string }> {
  core.simulator.person(name).call("101");
  await pass(200);
  return phone.calls.at(-1)!.ids;
}

/** Calls Ada, who has no script. Resolves with the statuses of both parties three seconds later. */
async function callAda(testbed: Testbed): Promise<string[]> {
  const call = testbed.phone.call(ADA_NUMBER);
  await testbed.pass(3_000);
  return codesOf(testbed, call.ids.sessionId);
}

/** Brings two calls into a conference. Resolves with the statuses of the responses. */
async function bringInTwo(testbed: Testbed): Promise<number[]> {
  const calls = [await receiveCall(testbed, ADA), await receiveCall(testbed, NORTHWIND)];
  const conference = await runConference(testbed, []);
  const statuses = [];
  for (const ids of calls) {
    const path = `${TELEPHONY}/sessions/${conference}/parties/bring-in`;
    statuses.push((await testbed.request("POST", path, ids)).status);
  }
  return statuses;
}

async function partiesOf({ request }: Testbed, sessionId: string): Promise<Json[]> {
  return (await request("GET", `${TELEPHONY}/sessions/${sessionId}`)).body.parties;
}

async function partyOf({ request }: Testbed, sessionId: string, partyId: string): Promise<Json> {
  return (await request("GET", `${TELEPHONY}/sessions/${sessionId}/parties/${partyId}`)).body;
}

async function codesOf(testbed: Testbed, sessionId: string): Promise<string[]> {
  return (await partiesOf(testbed, sessionId)).map(({ status }) => status.code);
}

/** Returns the bodies of the notifications about a session. */
function eventsOf({ frames }: Testbed, sessionId: string): Json[] {
  return frames
    .filter(([meta]: Json[]) => meta.type === "ServerNotification")
    .map(([, notification]: Json[]) => notification.body)
    .filter(({ telephonySessionId }) => telephonySessionId === sessionId);
}

function eventCodes(testbed: Testbed, sessionId: string): string[] {
  return eventsOf(testbed, sessionId).map(({ parties }) => parties[0].status.code);
}

const WORDS: Readonly<Record<string, readonly unknown[]>> = RULE_WORDS;

it("each rule has a test", () => {
  expect(Object.keys(RULE_TESTS)).toEqual(Object.keys(DEFAULT_RULES));
});

describe.each(Object.entries<RuleTest<unknown>>(RULE_TESTS))("the rule %s", (name, test) => {
  const values = test.results.map(([value]) => value);

  it("is tested with its default, with each of its words and with another value", () => {
    expect(values[0]).toBe(new Map(Object.entries(DEFAULT_RULES)).get(name));
    expect(values).toEqual(expect.arrayContaining([...(WORDS[name] ?? [])]));
    expect(values.length).toBeGreaterThan(1);
    const differing = new Set(test.results.map(([, result]) => JSON.stringify(result)));
    expect(differing.size).toBe(values.length);
  });

  it.each(test.results)("shows on the wire if it is %s", async (value, result) => {
    const testbed = await openTestbed({ rules: { ...test.otherRules, [name]: value } });
    try {
      expect(await test.observe(testbed)).toEqual(result);
    } finally {
      await testbed.close();
    }
  });
});
