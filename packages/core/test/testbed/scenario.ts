import fc from "fast-check";
import {
  answerCall,
  bringInCall,
  dialIntoConference,
  endConference,
  hangUpCall,
  isolateParticipant,
  leaveConference,
  mergeCalls,
  muteAll,
  muteParticipant,
  removeParticipant,
  setHostHeld,
  startConference,
} from "../../src/actions/index.ts";
import type { HeadlessTestbed } from "./headless-testbed.ts";

const PEOPLE = [
  "Ada Okafor",
  "Northwind Traders",
  "Jonas Lindqvist",
  "Paco Vu",
  "Mei Tanaka",
] as const;

/** One step of a scenario. `pick` chooses among the calls or participants to which it can apply. */
export type Step =
  | { do: "wait"; ms: number }
  | { do: "call" | "hangUp" | "personMutes"; who: number }
  | { do: "answer" | "bringIn" | "remove" | "mute" | "isolate" | "hangUpCall"; pick: number }
  | { do: "start" | "leave" | "end" | "hold" | "resume" | "merge" | "muteAll" }
  /** Calls a person into the conference, who answers after `answerAfter` milliseconds, or never. */
  | { do: "dialInto"; who: number; answerAfter: number | undefined }
  | { do: "dropGateway"; forget: boolean }
  /** Drops the phone's socket, and refuses another one for `ms` milliseconds. */
  | { do: "dropSip"; ms: number }
  /** Reloads the page, and then waits for `ms` milliseconds. */
  | { do: "reload"; ms: number }
  /** Restarts the platform, which drops all sockets and is down for `ms` milliseconds. */
  | { do: "restart"; ms: number }
  /** Loses events unnoticed; at the end of the scenario a lost connection then causes a resync. */
  | { do: "loseEvents"; times: number }
  | {
      do: "fault";
      name:
        | "notificationDelayed"
        | "notificationDuplicated"
        | "notificationReordered"
        | "notificationMalformed"
        | "restDelay"
        | "restStale"
        | "restAnswerLost";
      times: number;
      delay: number;
    }
  | {
      do: "errorResponse";
      status: 404 | 409 | 500 | 503;
      path: "/bring-in" | "/parties/" | "/conference";
    };

const somebody = fc.nat({ max: PEOPLE.length - 1 });
const pick = fc.nat({ max: 9 });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.nat({ max: 4_000 }) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("call" as const), who: somebody }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("answer" as const), pick }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("bringIn" as const), pick }) },
  { weight: 4, arbitrary: fc.constant({ do: "start" as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("remove" as const), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("hangUp" as const, "personMutes" as const),
      who: somebody,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("mute" as const, "isolate" as const, "hangUpCall" as const),
      pick,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "leave" as const,
        "end" as const,
        "hold" as const,
        "resume" as const,
        "merge" as const,
        "muteAll" as const,
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("dialInto" as const),
      who: somebody,
      answerAfter: fc.option(fc.nat({ max: 6_000 }), { nil: undefined, freq: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("dropGateway" as const), forget: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("dropSip" as const, "reload" as const),
      ms: fc.nat({ max: 8_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("restart" as const), ms: fc.nat({ max: 5_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("loseEvents" as const),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("fault" as const),
      name: fc.constantFrom(
        "notificationDelayed" as const,
        "notificationDuplicated" as const,
        "notificationReordered" as const,
        "notificationMalformed" as const,
        "restDelay" as const,
        "restStale" as const,
        "restAnswerLost" as const,
      ),
      times: fc.integer({ min: 1, max: 3 }),
      delay: fc.integer({ min: 1, max: 3_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("errorResponse" as const),
      status: fc.constantFrom(404 as const, 409 as const, 500 as const, 503 as const),
      path: fc.constantFrom("/bring-in" as const, "/parties/" as const, "/conference" as const),
    }),
  },
);

const opening = (callers: number): Step[] => [
  ...Array.from({ length: callers }, (_, who): Step[] => [
    { do: "call", who },
    { do: "wait", ms: 300 },
    { do: "answer", pick: 0 },
    { do: "wait", ms: 200 },
  ]).flat(),
  { do: "start" },
  { do: "wait", ms: 1_000 },
];

/** A scenario: up to four calls are answered, a conference starts, and any steps follow. */
export const anyScenario: fc.Arbitrary<Step[]> = fc
  .tuple(fc.nat({ max: 4 }), fc.array(anyStep, { minLength: 4, maxLength: 40 }))
  .map(([callers, steps]) => [...opening(callers), ...steps]);

/** Plays a step if it is possible now. Does not wait for the responses of its requests. */
export async function play(testbed: HeadlessTestbed, step: Step): Promise<void> {
  const { simulator, client } = testbed;
  const attempt = (promise: Promise<unknown>): void => void promise.catch(() => undefined);
  const oneOf = <T>(list: readonly T[], index: number): T | undefined =>
    list.length === 0 ? undefined : list[index % list.length];
  switch (step.do) {
    case "wait":
      await testbed.advanceTime(step.ms, 100);
      break;
    case "call": {
      const person = simulator.person(PEOPLE[step.who] ?? "");
      if (person.state === "idle") person.call("101");
      break;
    }
    case "hangUp": {
      const person = simulator.person(PEOPLE[step.who] ?? "");
      if (person.state === "talking" || person.state === "calling") person.hangUp();
      break;
    }
    case "personMutes": {
      const person = simulator.person(PEOPLE[step.who] ?? "");
      if (person.muted) person.unmute();
      else person.mute();
      break;
    }
    case "answer": {
      const call = oneOf(
        client.views.calls.filter(({ status }) => status === "ringing"),
        step.pick,
      );
      if (call) attempt(answerCall(client, { callId: call.id }));
      break;
    }
    case "bringIn": {
      const call = oneOf(
        client.views.calls.filter(({ canBringIn }) => canBringIn.allowed),
        step.pick,
      );
      if (call) attempt(bringInCall(client, { callId: call.id }));
      break;
    }
    case "hangUpCall": {
      const call = oneOf(
        client.views.calls.filter(
          ({ status, isConference }) => status !== "ringing" && !isConference,
        ),
        step.pick,
      );
      if (call) attempt(hangUpCall(client, { callId: call.id }));
      break;
    }
    case "dialInto": {
      const person = simulator.person(PEOPLE[step.who] ?? "");
      if (person.state !== "idle") break;
      if (step.answerAfter !== undefined) person.script().answerAfter(step.answerAfter);
      const to = person.extension?.extensionNumber ?? person.phoneNumber;
      attempt(dialIntoConference(client, { to, ringTimeoutMs: 8_000 }));
      break;
    }
    case "merge":
      attempt(
        mergeCalls(client, {
          callIds: client.views.calls.flatMap(({ id, canBringIn }) =>
            canBringIn.allowed ? [id] : [],
          ),
        }),
      );
      break;
    case "muteAll":
      attempt(muteAll(client, { muted: true }));
      break;
    case "isolate":
    case "remove":
    case "mute": {
      const participants = client.views.participants.filter(({ role }) => role !== "host");
      const participant = oneOf(participants, step.pick);
      if (!participant) break;
      const variables = { participantId: participant.id };
      if (step.do === "remove") attempt(removeParticipant(client, variables));
      else if (step.do === "isolate")
        attempt(isolateParticipant(client, { ...variables, isolated: !participant.isolated }));
      else attempt(muteParticipant(client, { ...variables, muted: !participant.muted }));
      break;
    }
    case "start":
      attempt(startConference(client));
      break;
    case "leave":
      attempt(leaveConference(client));
      break;
    case "end":
      attempt(endConference(client));
      break;
    case "hold":
    case "resume":
      attempt(setHostHeld(client, { held: step.do === "hold" }));
      break;
    case "dropGateway":
      simulator.faults.dropGatewaySockets({ forget: step.forget });
      break;
    case "dropSip":
      if (step.ms > 0) simulator.faults.add({ name: "sipRefused", lasts: step.ms });
      simulator.faults.dropSipSockets();
      break;
    case "reload":
      await testbed.reloadPage();
      await testbed.advanceTime(step.ms, 200);
      break;
    case "restart":
      simulator.faults.restart({ downFor: step.ms });
      break;
    case "loseEvents":
      simulator.faults.add({ name: "notificationLost", times: step.times });
      break;
    case "fault": {
      const { name, times, delay } = step;
      simulator.faults.add({ name, times, delay });
      break;
    }
    case "errorResponse": {
      const { status, path } = step;
      simulator.faults.add({ name: "restStatus", status, path });
      break;
    }
  }
  await testbed.advanceTime(40);
}

/** Clears all faults, waits until the client is consistent, and returns the participants of the platform and of the client. */
export async function compareParticipants(
  testbed: HeadlessTestbed,
  steps: readonly Step[],
): Promise<{ platform: string[]; client: string[] }> {
  const { simulator, client } = testbed;
  simulator.faults.clear();
  if (steps.some((step) => step.do === "loseEvents")) {
    simulator.faults.dropGatewaySockets({ forget: true });
  }
  // This covers delayed responses and events, reconnection, and the polls after them.
  await testbed.advanceTime(5_000, 200);
  await testbed.advanceTime(120_000, 2_000);
  // A conference that its host left goes on without this client.
  const mayGoOn = steps.some((step) => step.do === "leave");
  const onPlatform = simulator
    .state()
    .conferences.filter(({ parties }) => !mayGoOn || parties.some(({ role }) => role === "Host"))
    .flatMap(({ parties }) =>
      parties.map(({ name, muted }) => `${name}${muted ? " (muted)" : ""}`),
    );
  const { conference, participants } = client.views;
  const running = !["idle", "ended", "failed"].includes(conference.status);
  // The platform does not name the people whom the agent called.
  const nameOf = ({ name, phoneNumber }: { name: string; phoneNumber: string | undefined }) =>
    simulator.people.find((each) => each.phoneNumber === phoneNumber)?.name ?? name;
  const inClient = running
    ? participants.map(
        (each) => `${nameOf(each)}${each.muted && each.role !== "host" ? " (muted)" : ""}`,
      )
    : [];
  return { platform: onPlatform.sort(), client: inClient.sort() };
}
