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

/** One thing that happens. `pick` chooses among those that it can happen to. */
export type Step =
  | { do: "wait"; ms: number }
  | { do: "call" | "hangUp" | "personMutes"; who: number }
  | { do: "answer" | "bringIn" | "remove" | "mute" | "isolated" | "hangUpCall"; pick: number }
  | { do: "start" | "leave" | "end" | "hold" | "resume" | "merge" | "muteAll" }
  /** Somebody is called into the conference, and answers after so long, or never. */
  | { do: "dialInto"; who: number; answerAfter: number | undefined }
  | { do: "dropGateway"; forget: boolean }
  /** The phone's socket breaks, and stays broken for so long. */
  | { do: "dropSip"; ms: number }
  /** The page is gone in an instant, and comes back after so long. */
  | { do: "reload"; ms: number }
  /** The platform is away with all its sockets. */
  | { do: "restart"; ms: number }
  /** Events go astray unnoticed; in the end a lost connection has everything read anew. */
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
      do: "refusal";
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
      do: fc.constantFrom("mute" as const, "isolated" as const, "hangUpCall" as const),
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
      do: fc.constant("refusal" as const),
      status: fc.constantFrom(404 as const, 409 as const, 500 as const, 503 as const),
      path: fc.constantFrom("/bring-in" as const, "/parties/" as const, "/conference" as const),
    }),
  },
);

const prelude = (guests: number): Step[] => [
  ...Array.from({ length: guests }, (_, who): Step[] => [
    { do: "call", who },
    { do: "wait", ms: 300 },
    { do: "answer", pick: 0 },
    { do: "wait", ms: 200 },
  ]).flat(),
  { do: "start" },
  { do: "wait", ms: 1_000 },
];

/** Somebody is on the phone, a conference begins, and then anything may happen. */
export const anyScenario: fc.Arbitrary<Step[]> = fc
  .tuple(fc.nat({ max: 4 }), fc.array(anyStep, { minLength: 4, maxLength: 40 }))
  .map(([guests, steps]) => [...prelude(guests), ...steps]);

/** Does what can be done now; what cannot is passed over. Requests go on by themselves. */
export async function play(testbed: HeadlessTestbed, step: Step): Promise<void> {
  const { simulator, client } = testbed;
  const attempt = (promise: Promise<unknown>): void => void promise.catch(() => undefined);
  const oneOf = <T>(list: readonly T[], index: number): T | undefined =>
    list.length === 0 ? undefined : list[index % list.length];
  switch (step.do) {
    case "wait":
      await testbed.pass(step.ms, 100);
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
    case "isolated":
    case "remove":
    case "mute": {
      const guests = client.views.participants.filter(({ role }) => role !== "host");
      const guest = oneOf(guests, step.pick);
      if (!guest) break;
      const variables = { participantId: guest.id };
      if (step.do === "remove") attempt(removeParticipant(client, variables));
      else if (step.do === "isolated")
        attempt(isolateParticipant(client, { ...variables, isolated: !guest.isolated }));
      else attempt(muteParticipant(client, { ...variables, muted: !guest.muted }));
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
      await testbed.reload();
      await testbed.pass(step.ms, 200);
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
    case "refusal": {
      const { status, path } = step;
      simulator.faults.add({ name: "restStatus", status, path });
      break;
    }
  }
  await testbed.pass(40);
}

/** Who is in the conference, for the platform and for the client, once all is quiet. */
export async function compare(
  testbed: HeadlessTestbed,
  steps: readonly Step[],
): Promise<{ truth: string[]; list: string[] }> {
  const { simulator, client } = testbed;
  simulator.faults.clear();
  if (steps.some((step) => step.do === "loseEvents")) {
    simulator.faults.dropGatewaySockets({ forget: true });
  }
  // Delayed answers and events, reconnection, and looks that make sure.
  await testbed.pass(5_000, 200);
  await testbed.pass(120_000, 2_000);
  const truth = simulator
    .state()
    .conferences.flatMap(({ parties }) =>
      parties.map(({ name, muted }) => `${name}${muted ? " (muted)" : ""}`),
    );
  const { conference, participants } = client.views;
  const running = !["idle", "ended", "failed"].includes(conference.status);
  // Of whom the agent called the platform tells no name.
  const nameOf = ({ name, phoneNumber }: { name: string; phoneNumber: string | undefined }) =>
    simulator.people.find((each) => each.phoneNumber === phoneNumber)?.name ?? name;
  const list = running
    ? participants.map(
        (each) => `${nameOf(each)}${each.muted && each.role !== "host" ? " (muted)" : ""}`,
      )
    : [];
  return { truth: truth.sort(), list: list.sort() };
}
