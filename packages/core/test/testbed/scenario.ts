import type { Rules } from "@rc-conference/simulator/headless";
import fc from "fast-check";
import type WebPhone from "ringcentral-web-phone";
import {
  answerCall,
  answerIntoConference,
  bringInCall,
  cancelWarmTransfer,
  completeWarmTransfer,
  declineCall,
  dial,
  dialIntoConference,
  endConference,
  flipCall,
  forwardCall,
  hangUpCall,
  isolateParticipant,
  leaveConference,
  mergeCalls,
  muteAll,
  muteParticipant,
  parkCall,
  removeParticipant,
  sendToVoicemail,
  setCallHeld,
  setHostHeld,
  startConference,
  startWarmTransfer,
  transferCall,
} from "../../src/actions/index.ts";
import type { ConferenceClient } from "../../src/client/conference-client.ts";
import type { CallSessionLike } from "../../src/phone/web-phone.ts";
import type { ActiveCall } from "../../src/types.ts";
import { RULE_VARIANTS } from "./rules.ts";
import type { World } from "./world.ts";

const PEOPLE = [
  "Ada Okafor",
  "Northwind Traders",
  "Jonas Lindqvist",
  "Paco Vu",
  "Mei Tanaka",
] as const;

/** Which calls an action on a call is drawn from. */
const CALL_ACTIONS = {
  answer: "ringing",
  answerIntoConference: "ringing",
  decline: "ringing",
  voicemail: "ringing",
  forward: "ringing",
  hangUpCall: "talking",
  holdCall: "talking",
  resumeCall: "talking",
  park: "talking",
  transfer: "talking",
  flip: "talking",
  warmTransfer: "talking",
} as const;

const PLAIN_ACTIONS = [
  "leave",
  "end",
  "hold",
  "resume",
  "merge",
  "muteAll",
  "completeTransfer",
  "cancelTransfer",
] as const;

const NOTIFICATION_AND_REST_FAULTS = [
  "notificationDelayed",
  "notificationDuplicated",
  "notificationReordered",
  "notificationMalformed",
  "restDelay",
  "restStale",
  "restAnswerLost",
] as const;

/**
 * One step of a scenario. `pick` chooses among the calls or participants to which it can apply, `who`
 * among the people, and `tab` among the open tabs.
 */
export type Step =
  | { do: "wait"; ms: number }
  | { do: "call" | "hangUp" | "personMutes"; who: number }
  | { do: keyof typeof CALL_ACTIONS; pick: number; who: number; tab: number }
  | { do: "bringIn" | "remove" | "mute" | "isolate"; pick: number; tab: number }
  | { do: "start" | (typeof PLAIN_ACTIONS)[number]; tab: number }
  /** Calls a person into the conference, who answers after `answerAfter` milliseconds, or never. */
  | { do: "dialInto" | "dial"; who: number; answerAfter: number | undefined; tab: number }
  | { do: "dropGateway"; forget: boolean }
  /** Drops the phone's socket, and refuses another one for `ms` milliseconds. */
  | { do: "dropSip"; ms: number }
  /** Callers give up while the phone's socket is away for `ms` milliseconds. */
  | { do: "giveUp"; ms: number }
  /** Reloads the page, and then waits for `ms` milliseconds. */
  | { do: "reload"; ms: number; tab: number }
  | { do: "openTab" | "closeTab" }
  /** Restarts the platform, which drops all sockets and is down for `ms` milliseconds. */
  | { do: "restart"; ms: number }
  /** The agent's machine reaches nothing for `ms` milliseconds. */
  | { do: "outage"; ms: number }
  | { do: "sleep"; ms: number }
  /** Moves the wall clock of the agent's machine. */
  | { do: "clockJump"; ms: number }
  /** The agent's other device takes a call over, gives it back, or calls and answers by itself. */
  | {
      do: "desk";
      act: "take" | "giveBack" | "answer" | "decline" | "hangUp" | "hold" | "resume" | "dial";
      pick: number;
      who: number;
    }
  /** Another client of the agent does something by REST. */
  | {
      do: "elsewhere";
      act: "endConference" | "leaveConference" | "removeParticipant" | "hangUpCall" | "holdCall";
      pick: number;
    }
  /** Loses events unnoticed; at the end of the scenario a lost connection then causes a resync. */
  | { do: "loseEvents"; times: number }
  | {
      do: "fault";
      name: (typeof NOTIFICATION_AND_REST_FAULTS)[number];
      times: number;
      delay: number;
    }
  | {
      do: "sipFault";
      name: "inviteUnanswered" | "inviteRefused" | "reInviteRefused" | "registerRefused";
    }
  /** The next bring-in is accepted, and joins nobody, or joins after `delay` milliseconds. */
  | { do: "bridgeFault"; name: "bringInBridgeFails" | "bringInHangs"; delay: number | undefined }
  | {
      do: "errorResponse";
      status: 404 | 409 | 500 | 503;
      path: "/bring-in" | "/parties/" | "/conference" | "/presence" | "/sessions/" | "/oauth/";
    };

export interface Scenario {
  rules: Partial<Rules>;
  steps: Step[];
}

const anyWho = fc.nat({ max: PEOPLE.length - 1 });
const anyPick = fc.nat({ max: 9 });
const anyTab = fc.constantFrom(0, 0, 0, 1);
const anyAnswer = fc.option(fc.nat({ max: 6_000 }), { nil: undefined, freq: 4 });
const minutes = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 1_000, max: 60_000 }),
    fc.integer({ min: 60_000, max: most * 60_000 }),
  );

const choices: { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  { weight: 12, arbitrary: fc.record({ do: fc.constant("wait"), ms: fc.nat({ max: 4_000 }) }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant("call"), who: anyWho }) },
  {
    weight: 16,
    arbitrary: fc.record({ do: fc.constant("answer"), pick: anyPick, who: anyWho, tab: anyTab }),
  },
  { weight: 16, arbitrary: fc.record({ do: fc.constant("bringIn"), pick: anyPick, tab: anyTab }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("start"), tab: anyTab }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("remove"), pick: anyPick, tab: anyTab }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom("hangUp", "personMutes"), who: anyWho }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom("mute", "isolate"), pick: anyPick, tab: anyTab }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(...(Object.keys(CALL_ACTIONS) as (keyof typeof CALL_ACTIONS)[])),
      pick: anyPick,
      who: anyWho,
      tab: anyTab,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom(...PLAIN_ACTIONS), tab: anyTab }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom("dialInto", "dialInto", "dialInto", "dial"),
      who: anyWho,
      answerAfter: anyAnswer,
      tab: anyTab,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("dropGateway"), forget: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("dropSip", "dropSip", "giveUp"),
      ms: fc.nat({ max: 8_000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("reload"), ms: fc.nat({ max: 8_000 }), tab: anyTab }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("openTab", "closeTab") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restart"), ms: fc.nat({ max: 5_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("outage"), ms: minutes(10) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wait"), ms: minutes(10) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("sleep"), ms: minutes(60) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("clockJump"),
      ms: fc.integer({ min: -3_600_000, max: 3_600_000 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("desk"),
      act: fc.constantFrom(
        "take",
        "take",
        "take",
        "giveBack",
        "answer",
        "decline",
        "hangUp",
        "hangUp",
        "hold",
        "resume",
        "dial",
      ),
      pick: anyPick,
      who: anyWho,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("elsewhere"),
      act: fc.constantFrom(
        "endConference",
        "leaveConference",
        "removeParticipant",
        "hangUpCall",
        "holdCall",
      ),
      pick: anyPick,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("loseEvents"),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("fault"),
      name: fc.constantFrom(...NOTIFICATION_AND_REST_FAULTS),
      times: fc.integer({ min: 1, max: 3 }),
      delay: fc.integer({ min: 1, max: 3_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("sipFault"),
      name: fc.constantFrom(
        "inviteUnanswered",
        "inviteRefused",
        "reInviteRefused",
        "registerRefused",
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("bridgeFault"),
      name: fc.constantFrom("bringInBridgeFails", "bringInHangs"),
      delay: fc.option(fc.integer({ min: 1, max: 20_000 }), { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("errorResponse"),
      status: fc.constantFrom(404, 409, 500, 503),
      path: fc.constantFrom("/bring-in", "/parties/", "/conference"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("errorResponse"),
      status: fc.constantFrom(500, 503),
      path: fc.constantFrom("/presence", "/sessions/", "/oauth/"),
    }),
  },
];

/** Rules of the platform: most of them as they are, and each one otherwise now and then. */
const OTHER_RULES: { [Name in keyof Rules]?: fc.Arbitrary<Rules[Name]> } = {
  maxConferenceParties: fc.integer({ min: 3, max: 12 }),
  hostCountsAsParty: fc.constant(false),
  hostLeavingEndsConference: fc.constant(false),
  lastParticipantLeavingEndsConference: fc.constant(true),
  answerAfter: fc.integer({ min: 100, max: 8_000 }),
  noAnswerAfter: fc.integer({ min: 5_000, max: 30_000 }),
  ringDelay: fc.integer({ min: 1, max: 2_000 }),
  answersEarly: fc.constant(false),
  recordingAllowed: fc.constant(false),
  activeCallsLag: fc.integer({ min: 0, max: 15_000 }),
  registrationExpires: fc.integer({ min: 20, max: 600 }),
  nonceLifetime: fc.constant(0),
  instanceLifetime: fc.integer({ min: 1_000, max: 300_000 }),
  unknownDialog: fc.constantFrom("challenge", "ignore"),
  ...Object.fromEntries(
    Object.entries(RULE_VARIANTS).map(([name, values]) => [name, fc.constantFrom(...values)]),
  ),
};

const anyRules = fc.record(
  Object.fromEntries(
    Object.entries(OTHER_RULES).map(([name, value]) => [
      name,
      fc.oneof(
        { weight: 12, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: value as fc.Arbitrary<unknown> },
      ),
    ]),
  ),
) as fc.Arbitrary<Partial<Rules>>;

const opening = (callers: number): Step[] => [
  ...Array.from({ length: callers }, (_, each): Step[] => [
    { do: "call", who: each },
    { do: "wait", ms: 300 },
    { do: "answer", pick: 0, who: 0, tab: 0 },
    { do: "wait", ms: 200 },
  ]).flat(),
  { do: "start", tab: 0 },
  { do: "wait", ms: 1_000 },
];

/** A scenario: up to four calls are answered, a conference starts, and any steps follow. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(
    anyRules,
    fc.nat({ max: 4 }),
    fc.array(fc.oneof(...choices), { minLength: 4, maxLength: 40 }),
  )
  .map(([drawn, callers, steps]) => ({
    rules: Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)),
    steps: [...opening(callers), ...steps],
  }));

/** Plays a step if it is possible now. Does not wait for the responses of its requests. */
export async function play(world: World, step: Step): Promise<void> {
  if (step.do === "wait") await world.timeline.advance(step.ms, 100);
  else if ("tab" in step) await playInTab(world, step);
  else if ("who" in step && step.do !== "desk") playPerson(world, step);
  else if (step.do === "desk") await playDesk(world, step);
  else await playAround(world, step);
  await world.timeline.advance(40);
}

const attempt = (promise: Promise<unknown>): void => void promise.catch(() => undefined);

function oneOf<T>(list: readonly T[], index: number): T | undefined {
  return list.length === 0 ? undefined : list[index % list.length];
}

function person({ simulator }: World, index: number): ReturnType<World["simulator"]["person"]> {
  return simulator.person(PEOPLE[index] ?? "");
}

function playPerson(
  world: World,
  step: Extract<Step, { do: "call" | "hangUp" | "personMutes" }>,
): void {
  const somebody = person(world, step.who);
  if (step.do === "call") {
    if (somebody.state === "idle") somebody.call("101");
  } else if (step.do === "personMutes") {
    if (somebody.muted) somebody.unmute();
    else somebody.mute();
  } else if (somebody.state === "talking" || somebody.state === "calling") somebody.hangUp();
}

async function playInTab(world: World, step: Extract<Step, { tab: number }>): Promise<void> {
  const index = step.tab % Math.max(1, world.tabs.length);
  const { client } = world.tabs[index] ?? {};
  if (!client) return;
  switch (step.do) {
    case "reload":
      world.reloadTab(index);
      await world.timeline.advance(step.ms, 200);
      return;
    case "bringIn": {
      const call = oneOf(
        client.views.calls.filter(({ canBringIn }) => canBringIn.allowed),
        step.pick,
      );
      if (call) attempt(bringInCall(client, { callId: call.id }));
      return;
    }
    case "isolate":
    case "remove":
    case "mute": {
      const guests = client.views.participants.filter(({ role }) => role !== "host");
      const guest = oneOf(guests, step.pick);
      if (!guest) return;
      const variables = { participantId: guest.id };
      if (step.do === "remove") attempt(removeParticipant(client, variables));
      else if (step.do === "mute")
        attempt(muteParticipant(client, { ...variables, muted: !guest.muted }));
      else attempt(isolateParticipant(client, { ...variables, isolated: !guest.isolated }));
      return;
    }
    case "dialInto":
    case "dial": {
      const somebody = person(world, step.who);
      if (somebody.state !== "idle") return;
      if (step.answerAfter !== undefined) somebody.script().answerAfter(step.answerAfter);
      const to = numberOf(world, step.who);
      if (step.do === "dial") attempt(dial(client, { to }));
      else attempt(dialIntoConference(client, { to, ringTimeoutMs: 8_000 }));
      return;
    }
    case "start":
      return attempt(startConference(client));
    case "leave":
      return attempt(leaveConference(client));
    case "end":
      return attempt(endConference(client));
    case "hold":
    case "resume":
      return attempt(setHostHeld(client, { held: step.do === "hold" }));
    case "muteAll":
      return attempt(muteAll(client, { muted: true }));
    case "merge":
      return attempt(
        mergeCalls(client, {
          callIds: client.views.calls.flatMap(({ id, canBringIn }) =>
            canBringIn.allowed ? [id] : [],
          ),
        }),
      );
    case "completeTransfer":
    case "cancelTransfer": {
      const [consult, held] = client.views.calls.toReversed().filter(isTalking);
      if (!consult || !held) return;
      const variables = { callId: held.id, consultCallId: consult.id };
      if (step.do === "completeTransfer") attempt(completeWarmTransfer(client, variables));
      else attempt(cancelWarmTransfer(client, variables));
      return;
    }
    default:
      playOnCall(world, client, step);
  }
}

function isTalking({ status, isConference }: ActiveCall): boolean {
  return status !== "ringing" && !isConference;
}

function numberOf(world: World, index: number): string {
  const somebody = person(world, index);
  return somebody.extension?.extensionNumber ?? somebody.phoneNumber;
}

function playOnCall(
  world: World,
  client: ConferenceClient,
  step: Extract<Step, { do: keyof typeof CALL_ACTIONS }>,
): void {
  const wantsRinging = CALL_ACTIONS[step.do] === "ringing";
  const call = oneOf(
    client.views.calls.filter((each) =>
      wantsRinging ? each.status === "ringing" : isTalking(each),
    ),
    step.pick,
  );
  if (!call) return;
  const callId = call.id;
  const to = numberOf(world, step.who);
  switch (step.do) {
    case "answer":
      return attempt(answerCall(client, { callId }));
    case "answerIntoConference":
      return attempt(answerIntoConference(client, { callId }));
    case "decline":
      return attempt(declineCall(client, { callId }));
    case "voicemail":
      return attempt(sendToVoicemail(client, { callId }));
    case "forward":
      return attempt(forwardCall(client, { callId, to }));
    case "hangUpCall":
      return attempt(hangUpCall(client, { callId }));
    case "holdCall":
    case "resumeCall":
      return attempt(setCallHeld(client, { callId, held: step.do === "holdCall" }));
    case "park":
      return attempt(parkCall(client, { callId }));
    case "transfer":
      return attempt(transferCall(client, { callId, to }));
    case "flip":
      return attempt(flipCall(client, { callId, flipId: to }));
    case "warmTransfer":
      return attempt(startWarmTransfer(client, { callId, to }));
  }
}

type DeskStep = Extract<Step, { do: "desk" }>;

async function playDesk(world: World, { act, pick, who: target }: DeskStep): Promise<void> {
  const desk = await world.useDesk();
  const ofTabs = world.tabs.flatMap(({ webPhone }) => webPhone?.callSessions ?? []);
  const ringing = desk.callSessions.filter(
    ({ state, direction }) => state === "ringing" && direction === "inbound",
  );
  const answered = desk.callSessions.filter(({ state }) => state === "answered");
  switch (act) {
    case "take": {
      const session = oneOf(
        ofTabs.filter(({ state }) => state === "answered"),
        pick,
      );
      if (session) takeOver(desk, session);
      return;
    }
    case "giveBack": {
      const session = oneOf(answered, pick);
      const { webPhone, client } = oneOf(world.tabs, pick) ?? {};
      // The web phone waits forever for the response to an INVITE that it sends without a socket.
      if (!session || !webPhone || client?.views.phone.status !== "registered") return;
      takeOver(webPhone, session);
      return;
    }
    case "dial":
      return attempt(desk.call(numberOf(world, target)));
    default: {
      const sessions = act === "answer" || act === "decline" ? ringing : answered;
      const session: CallSessionLike | undefined = oneOf(sessions, pick);
      if (!session) return;
      if (act === "hangUp") attempt(session.hangup());
      else if (act === "hold") attempt(session.hold());
      else if (act === "resume") attempt(session.unhold());
      else
        attempt((act === "answer" ? session.answer?.() : session.decline?.()) ?? Promise.resolve());
    }
  }
}

/** Switches a call to another device of the extension, which sends an INVITE with Replaces. */
function takeOver(webPhone: WebPhone, session: WebPhone["callSessions"][number]): void {
  const { sessionId, remoteTag, localTag, remoteNumber } = session;
  const replaces = `${sessionId};to-tag=${remoteTag};from-tag=${localTag}`;
  attempt(webPhone.call(remoteNumber, undefined, { headers: { Replaces: replaces } }));
}

type StepAround = Exclude<
  Step,
  { tab: number } | { who: number } | { do: "wait" } | { do: "desk" }
>;

async function playAround(world: World, step: StepAround): Promise<void> {
  const { simulator, timeline, tabs } = world;
  const { faults } = simulator;
  switch (step.do) {
    case "openTab":
      if (tabs.length < 2) world.openTab();
      break;
    case "closeTab":
      if (tabs.length > 1) world.closeTab(1);
      break;
    case "dropGateway":
      faults.dropGatewaySockets({ forget: step.forget });
      break;
    case "dropSip":
    case "giveUp":
      if (step.ms > 0) faults.add({ name: "sipRefused", lasts: step.ms });
      faults.dropSipSockets();
      if (step.do === "dropSip") break;
      await timeline.advance(200);
      for (const each of simulator.people) if (each.state === "calling") each.hangUp();
      break;
    case "restart":
      faults.restart({ downFor: step.ms });
      break;
    case "outage":
      world.breakNetwork(step.ms);
      break;
    case "sleep":
      await world.sleep(step.ms);
      break;
    case "clockJump":
      timeline.jumpWallClock(step.ms);
      break;
    case "elsewhere":
      await playElsewhere(world, step);
      break;
    case "loseEvents":
      faults.add({ name: "notificationLost", times: step.times });
      break;
    case "fault":
      faults.add({ name: step.name, times: step.times, delay: step.delay });
      break;
    case "sipFault":
      faults.add({ name: step.name });
      break;
    case "bridgeFault": {
      const { name, delay } = step;
      faults.add({ name, ...(delay !== undefined && { delay }) });
      break;
    }
    case "errorResponse":
      faults.add({ name: "restStatus", status: step.status, path: step.path });
      break;
  }
}

async function playElsewhere(
  world: World,
  { act, pick }: Extract<Step, { do: "elsewhere" }>,
): Promise<void> {
  const { sessions, conferences } = world.simulator.state();
  const conference = oneOf(conferences, pick);
  const own = oneOf(
    sessions.flatMap(({ id, origin, parties }) =>
      origin === "Conference"
        ? []
        : parties.flatMap((party) =>
            party.extensionNumber === "101" &&
            (party.status === "Answered" || party.status === "Hold")
              ? [{ path: `/telephony/sessions/${id}/parties/${party.id}` }]
              : [],
          ),
    ),
    pick,
  );
  const path = `/telephony/sessions/${conference?.id}`;
  const host = conference?.parties.find(({ role }) => role === "Host");
  const guest = oneOf(conference?.parties.filter(({ role }) => role === "Participant") ?? [], pick);
  if (act === "hangUpCall" && own) await world.requestElsewhere("DELETE", own.path);
  else if (act === "holdCall" && own) await world.requestElsewhere("POST", `${own.path}/hold`, {});
  else if (act === "endConference" && conference) await world.requestElsewhere("DELETE", path);
  else if (act === "removeParticipant" && guest)
    await world.requestElsewhere("DELETE", `${path}/parties/${guest.id}`);
  else if (act === "leaveConference" && host)
    await world.requestElsewhere("DELETE", `${path}/parties/${host.id}`, {
      keepConferenceAlive: true,
    });
}
