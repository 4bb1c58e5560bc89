import { afterAll, describe, expect, it } from "vitest";
import * as actions from "../../src/actions/index.ts";
import type { ConferenceClient } from "../../src/client/conference-client.ts";
import { contextOf } from "../../src/client/context-of.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import type { ConferenceClientOptions } from "../../src/client/options.ts";
import { ConferenceError } from "../../src/errors/conference-error.ts";
import { rejection } from "../testbed/rejection.ts";

type Verb = (client: ConferenceClient, variables?: unknown) => Promise<unknown>;

/** Variables that each action accepts, with its optional fields. */
const VALID: Record<string, Record<string, unknown>> = {
  answerCall: { callId: "s-1" },
  answerIntoConference: { callId: "s-1" },
  bringInCall: { callId: "s-1" },
  cancelWarmTransfer: { callId: "s-1", consultCallId: "s-2" },
  chooseDevice: { role: "input", deviceId: "x" },
  clearParticipantError: { participantId: "s-1" },
  completeWarmTransfer: { callId: "s-1", consultCallId: "s-2" },
  confirmRecordingConsent: { callId: "s-1" },
  declineCall: { callId: "s-1" },
  dial: { to: "102", callerId: "+16505550100" },
  dialIntoConference: { to: "102", callerId: "+16505550100", ringTimeoutMs: 1_000 },
  flipCall: { callId: "s-1", flipId: "1" },
  forwardCall: { callId: "s-1", to: "102" },
  hangUpCall: { callId: "s-1" },
  inviteToSip: { target: "102" },
  isolateParticipant: { participantId: "s-1", isolated: true },
  mergeCalls: { callIds: ["s-1"] },
  muteAll: { muted: true },
  muteParticipant: { participantId: "s-1", muted: true },
  parkCall: { callId: "s-1" },
  removeParticipant: { participantId: "s-1" },
  replyToCall: { callId: "s-1", text: "Hello" },
  sendDtmf: { digits: "1", callId: "s-1" },
  sendToVoicemail: { callId: "s-1" },
  setCallHeld: { callId: "s-1", held: true },
  setCallMuted: { callId: "s-1", muted: true },
  setHostHeld: { held: true },
  setHostMuted: { muted: true },
  startRecording: { consent: "given", callId: "s-1" },
  startWarmTransfer: { callId: "s-1", to: "102", callerId: "+16505550100" },
  stopRecording: { callId: "s-1" },
  testEcho: { to: "102", timeoutMs: 1_000 },
  transferCall: { callId: "s-1", to: "102" },
};
const OPTIONAL = new Set(["callerId", "ringTimeoutMs", "timeoutMs", "deviceId"]);
const ALL_OPTIONAL = new Set(["stopRecording", "confirmRecordingConsent"]);
const NO_VARIABLES = [
  "cancelBringIns",
  "endConference",
  "exportEventLog",
  "getCallerIds",
  "getCapabilities",
  "hangUpInvite",
  "leaveConference",
  "refreshCalls",
  "rejoinConference",
  "resetConference",
  "startConference",
  "watchLevels",
  "watchQuality",
  "watchReadiness",
];

let requests = 0;
const refuse = (): Promise<never> => {
  requests += 1;
  return Promise.reject(new Error("offline"));
};
const platform = { get: refuse, post: refuse, put: refuse, patch: refuse, delete: refuse };

const isRequired = (verb: string, field: string): boolean =>
  !OPTIONAL.has(field) &&
  !ALL_OPTIONAL.has(verb) &&
  !(field === "callId" && (verb === "sendDtmf" || verb === "startRecording"));

/** Every kind of wrong variables for an action, with a description. */
function wrongVariables(verb: string): [string, unknown][] {
  const valid = VALID[verb] ?? {};
  const wrong: [string, unknown][] = [
    ["null", null],
    ["a number", 42],
    ["a text", "top-secret"],
    ["a list", ["top-secret"]],
    ["a misspelt field", { ...valid, misspelt: "top-secret" }],
  ];
  if (!ALL_OPTIONAL.has(verb)) wrong.push(["nothing", undefined], ["an empty object", {}]);
  for (const field of Object.keys(valid)) {
    wrong.push(
      [`an object as ${field}`, { ...valid, [field]: { token: "top-secret" } }],
      [`a symbol as ${field}`, { ...valid, [field]: Symbol("top-secret") }],
      [`null as ${field}`, { ...valid, [field]: null }],
    );
    if (typeof valid[field] === "number")
      wrong.push([`NaN as ${field}`, { ...valid, [field]: Number.NaN }]);
    if (isRequired(verb, field)) wrong.push([`no ${field}`, { ...valid, [field]: undefined }]);
  }
  return wrong;
}

describe("the arguments of actions", () => {
  const client = createConferenceClient({ platform });
  afterAll(() => client.dispose());

  it("are listed here for every action", () => {
    expect([...Object.keys(VALID), ...NO_VARIABLES].sort()).toEqual(Object.keys(actions).sort());
  });

  it.each(
    Object.keys(VALID).flatMap((verb) =>
      wrongVariables(verb).map((wrong) => [verb, ...wrong] as const),
    ),
  )(
    "%s refuses %s with a typed error, before any request and without its value",
    async (verb, _wrong, variables) => {
      const before = requests;
      const action = (actions as unknown as Record<string, Verb>)[verb]!;
      const error = await rejection(action(client, variables));
      // Recording without consent has an error of its own.
      const consent = verb === "startRecording" && error.code === "consent-missing";
      expect(consent ? "invalid-argument" : error.code).toBe("invalid-argument");
      expect(error.message).not.toContain("top-secret");
      expect(requests).toBe(before);
      const { log } = contextOf(client);
      expect(log.entries.at(-1)).toMatchObject({ kind: "error", name: verb });
      expect(JSON.stringify(log.entries.at(-1))).not.toContain("top-secret");
    },
  );

  it("are described with the field, its type and what was passed instead", async () => {
    const muteParticipant = actions.muteParticipant as unknown as Verb;
    const error = await rejection(muteParticipant(client, { participantId: "s-1", muted: "yes" }));
    expect(error.explanation).toBe(
      'The function muteParticipant needs "muted" to be boolean, not string.',
    );
    const sendDtmf = actions.sendDtmf as unknown as Verb;
    const misspelt = await rejection(sendDtmf(client, { digits: "1", callID: "s-1" }));
    expect(misspelt.explanation).toBe(
      'The function sendDtmf knows no "callID", but digits, callId.',
    );
  });

  it("include a client that createConferenceClient made", async () => {
    for (const [name, action] of Object.entries(actions) as unknown as [string, Verb][]) {
      for (const wrong of [undefined, null, {}, { uid: 1 }]) {
        const run = async (): Promise<unknown> =>
          action(wrong as unknown as ConferenceClient, VALID[name]);
        expect((await rejection(run())).code).toBe("invalid-argument");
      }
    }
  });
});

describe("the options of createConferenceClient", () => {
  const make = (options: unknown): ConferenceError => {
    try {
      createConferenceClient(options as ConferenceClientOptions);
    } catch (error) {
      if (error instanceof ConferenceError) return error;
      throw error;
    }
    throw new Error("The options were accepted.");
  };

  it.each<[string, unknown, RegExp]>([
    ["no options", undefined, /takes an object, not undefined/],
    ["null", null, /takes an object, not null/],
    ["a text", "platform", /takes an object, not string/],
    ["no platform", {}, /"platform" to be {get,post,put,patch,delete}, not undefined/],
    ["an undefined platform", { platform: undefined }, /"platform".*not undefined/],
    ["an SDK in place of its platform", { platform: { platform: () => platform } }, /"platform"/],
    ["a platform without patch", { platform: { ...platform, patch: undefined } }, /"platform"/],
    ["a misspelt option", { platform, rejion: "auto" }, /knows no "rejion", but .*rejoin/],
    ["an unknown option", { platform, query: 1 }, /knows no "query"/],
    [
      "a rejoin policy that there is none of",
      { platform, rejoin: "sometimes" },
      /"auto"\|"ask"\|"never"/,
    ],
    [
      "a web phone that cannot call",
      { platform, webPhone: {} },
      /"webPhone" to be {start,call,on,off}/,
    ],
    ["a number as webPhone", { platform, webPhone: 1 }, /"webPhone".*not number/],
    [
      "a text as recoverWebPhone",
      { platform, recoverWebPhone: "boolean" },
      /"recoverWebPhone" to be boolean/,
    ],
    [
      "an object as createWebPhone",
      { platform, createWebPhone: {} },
      /"createWebPhone" to be function/,
    ],
    ["a text as holdOtherCalls", { platform, holdOtherCalls: "no" }, /"holdOtherCalls"/],
    ["a number as accountId", { platform, accountId: 1 }, /"accountId" to be string/],
    [
      "notifications that cannot start",
      { platform, notifications: {} },
      /"notifications" to be {start,stop}/,
    ],
    [
      "a storage without methods",
      { platform, storage: {} },
      /"storage" to be {getItem,setItem,removeItem}/,
    ],
    ["a text as tabStorage", { platform, tabStorage: "x" }, /"tabStorage"/],
    ["a clock without a timer", { platform, clock: { now: () => 0 } }, /"clock"/],
    ["a logger without error", { platform, logger: { debug() {}, warn() {} } }, /"logger"/],
    [
      "true as ringtone",
      { platform, ringtone: true },
      /"ringtone" to be function\|false\|undefined, not boolean/,
    ],
    ["a URL as ringback", { platform, ringback: "ring.mp3" }, /"ringback"/],
    ["a negative logSize", { platform, logSize: -1 }, /"logSize" to be whole number/],
    [
      "half a capacityLimit",
      { platform, capacityLimit: 2.5 },
      /"capacityLimit" to be whole number/,
    ],
  ])("refuse %s, in words", (_title, options, words) => {
    const error = make(options);
    expect(error.code).toBe("invalid-argument");
    expect(error.explanation).toMatch(words);
  });

  it("accept every option at once, and undefined for each optional one", async () => {
    const storage = { getItem: () => null, setItem() {}, removeItem() {} };
    const all: Required<Omit<ConferenceClientOptions, "webPhone">> = {
      platform,
      recoverWebPhone: false,
      createWebPhone: () => Promise.reject(new Error("not called")),
      holdOtherCalls: true,
      rejoin: "ask",
      accountId: "~",
      notifications: { start: () => Promise.resolve(), stop() {} },
      storage,
      tabStorage: storage,
      clock: { now: () => 0, setTimeout: () => ({ id: 1 }), clearTimeout() {} },
      logger: console,
      ringtone: false,
      ringback: () => () => undefined,
      logSize: 0,
      capacityLimit: 10,
    };
    await createConferenceClient(all).dispose();
    const none = Object.fromEntries(Object.keys(all).map((name) => [name, undefined]));
    await createConferenceClient({ ...none, platform }).dispose();
  });
});
