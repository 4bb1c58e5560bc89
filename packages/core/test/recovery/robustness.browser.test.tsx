import { createFastClock } from "@rc-conference/simulator/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  bringInCall,
  endConference,
  refreshCalls,
  removeParticipant,
  startConference,
} from "../../src/actions/index.ts";
import { type Harness, rejectionOf, startHarness } from "../testbed/harness.tsx";

describe("what goes missing is found again", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("a join whose event was lost, by the conference's session", async () => {
    harness = await startHarness({ client: { clock: createFastClock(10) } });
    const { client, simulator } = harness;
    const ada = await harness.talkTo("Ada Okafor");
    await startConference(client);
    simulator.faults.add({ name: "notificationLost", times: 1 });
    await bringInCall(client, { callId: ada });
    expect(client.views.byParticipant[ada]?.status).toBe("joining");
    await expect.poll(() => client.views.byParticipant[ada]?.status).toBe("connected");
    expect(harness.list()).toEqual(["Karla Rosario", "Ada Okafor"]);
  });

  it("a call's end whose event was lost, by the phone's leg that went", async () => {
    harness = await startHarness({ client: { clock: createFastClock(10) } });
    const { client, simulator } = harness;
    await harness.talkTo("Ada Okafor");
    simulator.faults.add({ name: "notificationLost", times: Number.POSITIVE_INFINITY });
    simulator.person("Ada Okafor").hangUp();
    await expect.poll(() => client.views.calls[0]?.onThisPhone).toBe(false);
    await expect.poll(() => client.views.calls).toEqual([]);
  });

  it("a participant whom the conference's session does not name, by the call that they came from", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const ada = await harness.talkTo("Ada Okafor");
    await startConference(client);
    await bringInCall(client, { callId: ada });
    await expect.poll(harness.truth).toHaveLength(2);
    simulator.faults.add({ name: "restStatus", method: "DELETE", status: 404 });
    await removeParticipant(client, { participantId: ada });
    expect(harness.truth()).toEqual(["Karla Rosario"]);
    expect(harness.list()).toEqual(["Karla Rosario"]);
  });
});

describe("no wait is for ever", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("for a microphone prompt that nobody answers: the start can be given up", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    await client.connect();
    const prompt = vi
      .spyOn(navigator.mediaDevices, "getUserMedia")
      .mockReturnValue(new Promise(() => undefined));
    const start = startConference(client);
    expect(client.views.conference).toEqual({ status: "creating", step: "microphone" });
    const settled = rejectionOf(start, "aborted");
    await endConference(client);
    await settled;
    prompt.mockRestore();
    expect(client.views.conference).toEqual({ status: "idle" });
    expect(simulator.log().some(({ summary }) => summary.includes("telephony/conference"))).toBe(
      false,
    );
    await startConference(client);
    expect(client.views.conference.status).toBe("active");
  });

  it("for a host whose leg goes while the platform's word is still awaited", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    await client.connect();
    simulator.faults.add({ name: "notificationLost", times: Number.POSITIVE_INFINITY });
    simulator.faults.add({
      name: "restDelay",
      method: "GET",
      path: "/telephony/sessions",
      delay: 20_000,
    });
    const settled = rejectionOf(startConference(client), "invite-refused");
    await expect.poll(harness.truth).toEqual(["Karla Rosario"]);
    const { id } = simulator.state().conferences[0]!;
    await harness.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`);
    await settled;
    expect(client.views.conference.status).toBe("failed");
  });

  it("for the host, when the client goes: what was queued is rejected, the call ends, the phone is gone", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const ada = await harness.talkTo("Ada Okafor");
    simulator.faults.add({ name: "inviteUnanswered" });
    const start = rejectionOf(startConference(client), "aborted");
    await expect.poll(() => client.views.conference.status).toBe("joining");
    const queued = rejectionOf(bringInCall(client, { callId: ada }), "disposed");
    await client.dispose();
    await Promise.all([start, queued]);
    expect(simulator.state().registrations).toEqual([]);
    await expect.poll(() => simulator.state().gatewaySockets).toBe(0);
    await expect.poll(() => simulator.person("Ada Okafor").state).toBe("idle");
    await rejectionOf(refreshCalls(client), "disposed");
  });
});

describe("the queue", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("takes calls while the conference is being created, shows them, and takes none twice", async () => {
    harness = await startHarness();
    const { client } = harness;
    const ada = await harness.talkTo("Ada Okafor");
    const start = startConference(client);
    expect(client.views.conference.status).toBe("creating");
    const bringIn = bringInCall(client, { callId: ada });
    expect(client.views.participants).toMatchObject([{ name: "Ada Okafor", status: "queued" }]);
    await rejectionOf(bringInCall(client, { callId: ada }), "wrong-state");
    await Promise.all([start, bringIn]);
    await expect.poll(harness.truth).toEqual(["Karla Rosario", "Ada Okafor"]);
  });

  it("goes on after a failure, in the order of asking", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const ada = await harness.talkTo("Ada Okafor");
    const northwind = await harness.talkTo("Northwind Traders");
    await startConference(client);
    simulator.faults.add({
      name: "restStatus",
      path: "bring-in",
      status: 409,
      errorCode: "TAS-102",
    });
    const [first, second] = [
      bringInCall(client, { callId: ada }),
      bringInCall(client, { callId: northwind }),
    ];
    expect(client.views.participants.map(({ name, status }) => [name, status])).toEqual([
      ["Karla Rosario", "connected"],
      ["Ada Okafor", "joining"],
      ["Northwind Traders", "queued"],
    ]);
    await rejectionOf(first, "wrong-state");
    await second;
    await expect.poll(harness.truth).toEqual(["Karla Rosario", "Northwind Traders"]);
    await bringInCall(client, { callId: ada });
    await expect.poll(harness.truth).toHaveLength(3);
  });

  it("asks for no more than there are places, also for those who waited for the start", async () => {
    harness = await startHarness({ client: { capacityLimit: 2 } });
    const { client } = harness;
    const ada = await harness.talkTo("Ada Okafor");
    const northwind = await harness.talkTo("Northwind Traders");
    const start = startConference(client);
    const first = bringInCall(client, { callId: ada });
    await rejectionOf(bringInCall(client, { callId: northwind }), "conference-full");
    await Promise.all([start, first]);
    await expect.poll(harness.truth).toEqual(["Karla Rosario", "Ada Okafor"]);
  });
});
