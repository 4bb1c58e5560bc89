import { expect, it } from "vitest";
import { runScenario } from "../testbed/run-scenario.ts";
import type { Scenario, Step } from "../testbed/scenario.ts";

/** Scenarios that a soak found, without the steps that do not matter. */
interface FoundScenario {
  title: string;
  rules?: Scenario["rules"];
  seed?: number;
  steps: Step[];
}

const answered = (who: number): Step[] => [
  { do: "call", who },
  { do: "wait", ms: 300 },
  { do: "answer", pick: 0, who: 0, tab: 0 },
  { do: "wait", ms: 200 },
];
const started: Step[] = [
  { do: "start", tab: 0 },
  { do: "wait", ms: 1_000 },
];

const found: FoundScenario[] = [
  {
    title:
      "lists no conference that the host left while the notifications were lost, after the next start",
    steps: [
      ...started,
      { do: "dropGateway", forget: false },
      { do: "leave", tab: 0 },
      { do: "dropGateway", forget: true },
      { do: "start", tab: 0 },
    ],
  },
  {
    title: "ends a conference that went to another device and was over after a sleep",
    steps: [
      ...started,
      { do: "desk", act: "take", pick: 0, who: 0 },
      { do: "outage", ms: 60_000 },
      { do: "sleep", ms: 2_000_000 },
    ],
  },
  {
    title: "ends a call whose 200 was never acknowledged, because the socket was away",
    rules: { answersEarly: false },
    steps: [
      { do: "dial", who: 3, answerAfter: 3_200, tab: 0 },
      { do: "wait", ms: 1_000 },
      { do: "dropSip", ms: 4_200 },
      { do: "wait", ms: 2_600 },
    ],
  },
  {
    title: "shows the host on hold who was put on hold while the join was in progress",
    steps: [
      { do: "call", who: 2 },
      { do: "start", tab: 0 },
      { do: "answer", pick: 0, who: 0, tab: 0 },
    ],
  },
  {
    title: "hangs the leg up of a call that is ended while it is being brought in",
    steps: [
      ...answered(0),
      ...started,
      { do: "reload", ms: 4_000, tab: 0 },
      { do: "bringIn", pick: 0, tab: 0 },
      { do: "hangUpCall", pick: 0, who: 0, tab: 0 },
    ],
  },
  {
    title: "stops the ringing of a call that another device's registration must not take over",
    steps: [
      { do: "call", who: 2 },
      { do: "wait", ms: 300 },
      { do: "dropSip", ms: 8 },
      { do: "desk", act: "giveBack", pick: 0, who: 2 },
    ],
  },
  {
    title: "keeps a participant whose call is transferred while it is being brought in",
    steps: [
      ...answered(1),
      ...started,
      { do: "bringIn", pick: 0, tab: 0 },
      { do: "transfer", pick: 0, who: 4, tab: 0 },
    ],
  },
  {
    title: "finds a call that a stale presence did not list yet as the page connected",
    steps: [
      ...answered(0),
      { do: "fault", name: "restStale", times: 3, delay: 1_600 },
      { do: "reload", ms: 4_000, tab: 0 },
    ],
  },
  {
    title:
      "lists no call that went into a conference, which the host left before the page was reloaded",
    rules: { presenceListsMovedCalls: true },
    steps: [
      ...answered(0),
      ...started,
      { do: "bringIn", pick: 0, tab: 0 },
      { do: "wait", ms: 500 },
      { do: "leave", tab: 0 },
      { do: "reload", ms: 8_000, tab: 0 },
    ],
  },
  {
    title: "keeps a call on hold that another tab resumes by REST, while this phone holds it",
    steps: [
      ...answered(2),
      ...answered(4),
      { do: "openTab" },
      { do: "wait", ms: 1_000 },
      { do: "cancelTransfer", tab: 1 },
    ],
  },
  {
    title: "orders events by the platform's clock after the machine's clock was set back",
    rules: { sequenceRestartsAfter: 3 },
    steps: [
      ...answered(0),
      ...answered(1),
      ...answered(2),
      { do: "clockJump", ms: -1_244_136 },
      { do: "resumeCall", pick: 1, who: 0, tab: 0 },
    ],
  },
  {
    title: "ends an INVITE without a final response whose socket was lost",
    rules: { answersEarly: false },
    steps: [
      ...started,
      { do: "dialInto", who: 2, answerAfter: undefined, tab: 0 },
      { do: "restart", ms: 10_000 },
    ],
  },
  {
    title: "hears of what the gateway sent to a machine that slept for less than a minute",
    steps: [
      ...started,
      { do: "fault", name: "notificationReordered", times: 1, delay: 1_912 },
      { do: "desk", act: "dial", pick: 1, who: 0 },
      { do: "sleep", ms: 44_970 },
    ],
  },
  {
    title: "gives up a bring-in that hangs while the machine's clock is set back",
    steps: [
      ...answered(0),
      ...answered(1),
      ...started,
      { do: "bringIn", pick: 0, tab: 0 },
      { do: "wait", ms: 1_000 },
      { do: "bridgeFault", name: "bringInHangs", delay: undefined },
      { do: "bringIn", pick: 0, tab: 0 },
      { do: "clockJump", ms: -1_410_022 },
    ],
  },
  {
    title:
      "lists nobody who hung up before the conference was read, and whose party is listed no more",
    rules: { departureSendsEvent: false, departedPartiesListed: false },
    steps: [
      ...answered(0),
      ...answered(1),
      { do: "start", tab: 0 },
      { do: "bringIn", pick: 1, tab: 0 },
      { do: "dialInto", who: 2, answerAfter: undefined, tab: 0 },
      { do: "hangUp", who: 1 },
      { do: "dialInto", who: 3, answerAfter: 5_462, tab: 0 },
    ],
  },
  {
    title: "lists nobody but those who stay after a removal elsewhere that nothing reports",
    rules: { departureSendsEvent: false, departedPartiesListed: false },
    steps: [
      ...answered(0),
      { do: "call", who: 1 },
      { do: "start", tab: 0 },
      { do: "bringIn", pick: 2, tab: 0 },
      { do: "desk", act: "answer", pick: 5, who: 2 },
      { do: "elsewhere", act: "removeParticipant", pick: 2 },
      { do: "bringIn", pick: 7, tab: 0 },
    ],
  },
  {
    title: "lists nobody whose removal elsewhere nothing reports while the phone's socket is away",
    rules: { departureSendsEvent: false, departedPartiesListed: false },
    steps: [
      ...answered(0),
      { do: "start", tab: 0 },
      { do: "bringIn", pick: 7, tab: 0 },
      { do: "dropSip", ms: 3_957 },
      { do: "elsewhere", act: "removeParticipant", pick: 8 },
    ],
  },
  {
    title:
      "shows no leg into a conference that the host left elsewhere, and that lists the host no more",
    rules: { departedPartiesListed: false },
    steps: [
      ...answered(0),
      ...started,
      { do: "dropGateway", forget: true },
      { do: "bringIn", pick: 0, tab: 0 },
      { do: "elsewhere", act: "leaveConference", pick: 8 },
    ],
  },
  {
    title:
      "gives the call back of somebody who was removed elsewhere and could not be brought in again",
    rules: { removedParticipantsReturn: true },
    steps: [
      { do: "call", who: 0 },
      { do: "start", tab: 0 },
      { do: "answer", pick: 0, who: 2, tab: 0 },
      { do: "bringIn", pick: 4, tab: 0 },
      { do: "call", who: 4 },
      { do: "elsewhere", act: "removeParticipant", pick: 6 },
      { do: "bridgeFault", name: "bringInBridgeFails", delay: 6 },
      { do: "bringIn", pick: 0, tab: 0 },
    ],
  },
  {
    title: "gives the call back of somebody who was removed here and could not be brought in again",
    rules: { removedParticipantsReturn: true },
    steps: [
      ...answered(0),
      { do: "start", tab: 0 },
      { do: "bringIn", pick: 2, tab: 0 },
      { do: "bridgeFault", name: "bringInBridgeFails", delay: 18_868 },
      { do: "remove", pick: 0, tab: 0 },
      { do: "bringIn", pick: 7, tab: 0 },
      { do: "wait", ms: 3_781 },
      { do: "remove", pick: 6, tab: 0 },
    ],
  },
  {
    title: "gives the call back of a removed participant while the next one is brought in",
    rules: { removedParticipantsReturn: true },
    steps: [
      ...answered(0),
      ...answered(1),
      { do: "start", tab: 0 },
      { do: "bringIn", pick: 0, tab: 0 },
      { do: "bridgeFault", name: "bringInBridgeFails", delay: 9_089 },
      { do: "remove", pick: 3, tab: 0 },
      { do: "bringIn", pick: 0, tab: 0 },
      { do: "bringIn", pick: 7, tab: 0 },
    ],
  },
  {
    title: "ends the leg whose BYE was lost, although its call came back out of the conference",
    rules: { unknownDialog: "ignore", removedParticipantsReturn: true },
    steps: [
      ...answered(0),
      { do: "start", tab: 0 },
      { do: "bringIn", pick: 9, tab: 0 },
      { do: "dropSip", ms: 7 },
      { do: "remove", pick: 1, tab: 0 },
    ],
  },
  {
    title: "ends the leg of a call that was parked before the machine slept",
    rules: { unknownDialog: "ignore" },
    steps: [
      ...answered(0),
      { do: "park", pick: 7, who: 3, tab: 0 },
      { do: "sleep", ms: 1_161_668 },
    ],
  },
  {
    title: "lists somebody once who was brought in from two devices, the first of which hung",
    steps: [
      ...answered(0),
      ...answered(1),
      { do: "start", tab: 0 },
      { do: "bringIn", pick: 4, tab: 0 },
      { do: "bridgeFault", name: "bringInHangs", delay: 17_460 },
      { do: "bringIn", pick: 0, tab: 0 },
      { do: "desk", act: "take", pick: 0, who: 4 },
      { do: "reload", ms: 7_908, tab: 0 },
      { do: "bringIn", pick: 9, tab: 0 },
    ],
  },
];

it.each(found)("$title", async ({ rules = {}, seed = 1, steps }) => {
  expect((await runScenario({ rules, steps }, seed)).verdicts).toEqual([]);
});
