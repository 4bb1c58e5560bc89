import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  answerIntoConference,
  bringInCall,
  clearParticipantError,
  dialIntoConference,
  endConference,
  mergeCalls,
  removeParticipant,
  setCallHeld,
  startConference,
} from "../../src/actions/index.ts";
import type { ConferenceErrorCode } from "../../src/errors/conference-error.ts";
import type { ActiveCall } from "../../src/types.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { PROMPT_EVENTS } from "../testbed/rules.ts";

const ADA = "Ada Okafor";
const HOST = "Karla Rosario";

/** The platform accepts a bring-in, and the call never gets into the conference. */
describe("a bring-in that was accepted and whose bridge fails", () => {
  let testbed: HeadlessTestbed;
  let ada: string;
  beforeEach(async () => {
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    ada = await testbed.connectCall(ADA);
    await testbed.settle(startConference(testbed.client));
  });
  afterEach(() => testbed.close());

  const callOfAda = (): ActiveCall | undefined =>
    testbed.client.views.calls.find(({ id }) => id === ada);
  const rowOf = (name: string) =>
    testbed.client.views.participants.find((participant) => participant.name === name);
  const codeOf = (promise: Promise<unknown>): Promise<ConferenceErrorCode | "done"> =>
    testbed.settle(
      promise.then(
        () => "done" as const,
        (error: { code: ConferenceErrorCode }) => error.code,
      ),
    );
  const bringInAda = (): Promise<ConferenceErrorCode | "done"> =>
    codeOf(bringInCall(testbed.client, { callId: ada }));
  const talks = (): boolean => testbed.simulator.person(ADA).state === "talking";
  const expectCallIsBack = (): void => {
    expect(talks()).toBe(true);
    expect(testbed.clientNames()).toEqual([HOST]);
    expect(callOfAda()).toMatchObject({
      status: "onHold",
      canBringIn: { allowed: true },
      error: { code: "bridge-failed" },
    });
  };

  it("comes back within seconds where the platform lists those who left", async () => {
    await testbed.close();
    testbed = await openHeadlessTestbed({ rules: { departedPartiesListed: true } });
    ada = await testbed.connectCall(ADA);
    await testbed.settle(startConference(testbed.client));
    testbed.simulator.faults.add({ name: "bringInBridgeFails" });
    const before = Date.now();
    expect(await bringInAda()).toBe("bridge-failed");
    expect(Date.now() - before).toBeLessThan(5_000);
  });

  it("comes back as a call that can be brought in again", async () => {
    testbed.simulator.faults.add({ name: "bringInBridgeFails" });
    expect(await bringInAda()).toBe("bridge-failed");
    expectCallIsBack();
    expect(await bringInAda()).toBe("done");
    expect(callOfAda()).toBeUndefined();
    expect(rowOf(ADA)).toMatchObject({ status: "connected", error: undefined });
    expect(testbed.platformNames()).toEqual([HOST, ADA]);
  });

  it("comes back as a call that can be resumed", async () => {
    testbed.simulator.faults.add({ name: "bringInBridgeFails", delay: 4_000 });
    expect(await bringInAda()).toBe("bridge-failed");
    expectCallIsBack();
    await testbed.settle(setCallHeld(testbed.client, { callId: ada, held: false }));
    expect(callOfAda()?.status).toBe("connected");
    expect(testbed.client.views.conference).toMatchObject({ status: "active", held: true });
    clearParticipantErrorOfAda();
    await testbed.waitUntil(() => callOfAda()?.error === undefined);
    // Nothing that is still under way takes the call away again.
    await testbed.advanceTime(60_000, 500);
    expect(callOfAda()?.status).toBe("connected");
    expect(talks()).toBe(true);
  });

  const clearParticipantErrorOfAda = (): void =>
    void clearParticipantError(testbed.client, { participantId: ada });

  it("comes back after half a minute at most if the platform says nothing more", async () => {
    testbed.simulator.faults.add({ name: "bringInHangs" });
    const before = Date.now();
    const outcome = bringInAda();
    await testbed.advanceTime(10_000, 100);
    expect(rowOf(ADA)?.status).toBe("joining");
    expect(await outcome).toBe("bridge-failed");
    expect(Date.now() - before).toBeLessThan(30_000);
    expectCallIsBack();
    expect(await bringInAda()).toBe("done");
    expect(testbed.platformNames()).toEqual([HOST, ADA]);
  });

  it("comes back after a minute although REST answers nothing", async () => {
    testbed.simulator.faults.add({ name: "bringInHangs" });
    const outcome = bringInAda();
    await testbed.waitUntil(() => rowOf(ADA)?.partyId !== undefined);
    testbed.simulator.faults.add({ name: "restStatus", status: 503, lasts: 600_000 });
    expect(await outcome).toBe("bridge-failed");
    expectCallIsBack();
  });

  it("is in the conference after all if it joins after the verdict", async () => {
    testbed.simulator.faults.add({ name: "bringInHangs", delay: 40_000 });
    expect(await bringInAda()).toBe("bridge-failed");
    expectCallIsBack();
    await testbed.waitUntil(() => rowOf(ADA)?.status === "connected");
    expect(rowOf(ADA)?.error).toBeUndefined();
    expect(testbed.clientNames()).toEqual(testbed.platformNames());
    expect(callOfAda()).toBeUndefined();
  });

  it("is in the conference after all if the event of its late join is lost", async () => {
    testbed.simulator.faults.add({ name: "bringInHangs", delay: 25_000 });
    expect(await bringInAda()).toBe("bridge-failed");
    testbed.simulator.faults.add({ name: "notificationLost", times: 1 });
    await testbed.waitUntil(() => rowOf(ADA)?.status === "connected");
    expect(testbed.clientNames()).toEqual(testbed.platformNames());
  });

  it("is not presumed of a join that only the REST answers do not show yet", async () => {
    testbed.simulator.faults.add({ name: "restStale", delay: 15_000, lasts: 120_000 });
    testbed.simulator.faults.add({ name: "notificationLost", lasts: 1_000 });
    const shown = new Set<string>();
    testbed.client.subscribe("calls", () => {
      if (callOfAda()?.canBringIn.allowed) shown.add("came back");
    });
    expect(await bringInAda()).toBe("done");
    expect(shown).toEqual(new Set());
    expect(testbed.clientNames()).toEqual([HOST, ADA]);
    await testbed.advanceTime(60_000, 500);
    expect(testbed.clientNames()).toEqual(testbed.platformNames());
  });

  it("is not presumed of somebody who joined and left while every event was lost", async () => {
    testbed.simulator.faults.add({ name: "notificationLost", lasts: 2_500 });
    const outcome = bringInAda();
    await testbed.waitUntil(() => testbed.platformNames().length === 2);
    await testbed.advanceTime(500, 100);
    testbed.simulator.person(ADA).hangUp();
    expect(await outcome).toBe("done");
    expect(callOfAda()).toBeUndefined();
    expect(testbed.clientNames()).toEqual([HOST]);
  });

  it("does not hold up the calls behind it", async () => {
    const jonas = await testbed.connectCall("Jonas Lindqvist");
    testbed.simulator.faults.add({ name: "bringInHangs" });
    const first = codeOf(bringInCall(testbed.client, { callId: ada }));
    const second = codeOf(bringInCall(testbed.client, { callId: jonas }));
    await testbed.waitUntil(() => rowOf("Jonas Lindqvist")?.status === "connected", 5_000);
    expect(await second).toBe("done");
    expect(await first).toBe("bridge-failed");
    expectAdaAmong([HOST, "Jonas Lindqvist"]);
  });

  const expectAdaAmong = (names: string[]): void => {
    expect(testbed.clientNames()).toEqual(names);
    expect(callOfAda()?.error?.code).toBe("bridge-failed");
    expect(talks()).toBe(true);
  };

  it("is no end of the call if the participant is removed while they join", async () => {
    testbed.simulator.faults.add({ name: "bringInHangs" });
    const outcome = bringInAda();
    await testbed.waitUntil(() => rowOf(ADA)?.partyId !== undefined);
    const removal = codeOf(removeParticipant(testbed.client, { participantId: ada }));
    await testbed.advanceTime(20);
    expect(rowOf(ADA)?.status).toBe("leaving");
    expect(await removal).toBe("done");
    expect(await outcome).toBe("bridge-failed");
    expectCallIsBack();
  });

  it("still removes somebody who is asked to leave while they join, and who joins", async () => {
    testbed.simulator.faults.add({ name: "bringInHangs", delay: 4_000 });
    const outcome = bringInAda();
    await testbed.waitUntil(() => rowOf(ADA)?.partyId !== undefined);
    expect(await codeOf(removeParticipant(testbed.client, { participantId: ada }))).toBe("done");
    expect(await outcome).toBe("done");
    expect(testbed.platformNames()).toEqual([HOST]);
    expect(testbed.clientNames()).toEqual([HOST]);
  });

  it("is a refusal among the results of mergeCalls", async () => {
    const jonas = await testbed.connectCall("Jonas Lindqvist");
    testbed.simulator.faults.add({ name: "bringInBridgeFails" });
    const results = await testbed.settle(mergeCalls(testbed.client, { callIds: [ada, jonas] }));
    expect(results).toMatchObject([
      { status: "refused", callId: ada, error: { code: "bridge-failed" } },
      { status: "joined", callId: jonas },
    ]);
    expectAdaAmong([HOST, "Jonas Lindqvist"]);
  });

  it("rejects dialIntoConference, and keeps the person on the line", async () => {
    testbed.simulator.faults.add({ name: "bringInBridgeFails" });
    testbed.simulator.person("Jonas Lindqvist").script().answerAfter(500);
    const { phoneNumber } = testbed.simulator.person("Jonas Lindqvist");
    expect(await codeOf(dialIntoConference(testbed.client, { to: phoneNumber }))).toBe(
      "bridge-failed",
    );
    expect(testbed.simulator.person("Jonas Lindqvist").state).toBe("talking");
    const call = testbed.client.views.calls.find((each) => each.phoneNumber === phoneNumber);
    expect(call).toMatchObject({ canBringIn: { allowed: true }, error: { code: "bridge-failed" } });
  });

  it("rejects answerIntoConference, and keeps the caller on the line", async () => {
    testbed.simulator.faults.add({ name: "bringInHangs" });
    testbed.simulator.person("Jonas Lindqvist").call("101");
    const find = () =>
      testbed.client.views.calls.find(({ name, onThisPhone }) => {
        return name === "Jonas Lindqvist" && onThisPhone;
      });
    await testbed.waitUntil(() => find() !== undefined);
    const callId = find()?.id ?? "";
    expect(await codeOf(answerIntoConference(testbed.client, { callId }))).toBe("bridge-failed");
    expect(find()).toMatchObject({ status: "connected", error: { code: "bridge-failed" } });
  });

  it("is forgotten with the conference", async () => {
    testbed.simulator.faults.add({ name: "bringInHangs" });
    const outcome = bringInAda();
    await testbed.waitUntil(() => rowOf(ADA)?.partyId !== undefined);
    await testbed.settle(endConference(testbed.client));
    expect(await outcome).toBe("aborted");
    await testbed.advanceTime(60_000, 500);
    expect(talks()).toBe(true);
    expect(callOfAda()).toMatchObject({ error: undefined });
  });
});
