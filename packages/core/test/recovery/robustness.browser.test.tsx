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

describe("after a lost event or an unknown party, the client", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("finds a join by reading the conference's session", async () => {
    harness = await startHarness({ client: { clock: createFastClock(10) } });
    const { client, simulator } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    await startConference(client);
    simulator.faults.add({ name: "notificationLost", times: 1 });
    const joined = bringInCall(client, { callId: ada });
    await expect.poll(() => client.views.byParticipant[ada]?.partyId).toBeDefined();
    expect(client.views.byParticipant[ada]?.status).toBe("joining");
    await expect.poll(() => client.views.byParticipant[ada]?.status).toBe("connected");
    await joined;
    expect(harness.clientNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
  });

  it("finds the end of a call by the end of its leg", async () => {
    harness = await startHarness({ client: { clock: createFastClock(10) } });
    const { client, simulator } = harness;
    await harness.connectCall("Ada Okafor");
    simulator.faults.add({ name: "notificationLost", times: Number.POSITIVE_INFINITY });
    simulator.person("Ada Okafor").hangUp();
    await expect.poll(() => client.views.calls[0]?.onThisPhone).toBe(false);
    await expect.poll(() => client.views.calls).toEqual([]);
  });

  it("removes a participant by the call that they came from if the conference's session does not know the party", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    await startConference(client);
    await bringInCall(client, { callId: ada });
    await expect.poll(harness.platformNames).toHaveLength(2);
    simulator.faults.add({ name: "restStatus", method: "DELETE", status: 404 });
    await removeParticipant(client, { participantId: ada });
    expect(harness.platformNames()).toEqual(["Karla Rosario"]);
    expect(harness.clientNames()).toEqual(["Karla Rosario"]);
  });
});

describe("a start that waits", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("for the microphone prompt can be cancelled", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    await client.connect();
    const prompt = vi
      .spyOn(navigator.mediaDevices, "getUserMedia")
      .mockReturnValue(new Promise(() => undefined));
    const start = startConference(client);
    expect(client.views.conference).toEqual({ status: "creating", step: "microphone" });
    const rejection = rejectionOf(start, "aborted");
    await endConference(client);
    await rejection;
    prompt.mockRestore();
    expect(client.views.conference).toEqual({ status: "idle" });
    expect(simulator.log().some(({ summary }) => summary.includes("telephony/conference"))).toBe(
      false,
    );
    await startConference(client);
    expect(client.views.conference.status).toBe("active");
  });

  it("for the confirmation of the host's join fails if the host's leg ends", async () => {
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
    const rejection = rejectionOf(startConference(client), "invite-refused");
    await expect.poll(harness.platformNames).toEqual(["Karla Rosario"]);
    const { id } = simulator.state().conferences[0]!;
    await harness.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`);
    await rejection;
    expect(client.views.conference.status).toBe("failed");
  });

  it("for the host's leg is aborted by dispose, which rejects queued bring-ins and unregisters the phone", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const ada = await harness.connectCall("Ada Okafor");
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

describe("the queue of bring-ins", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("accepts a call while the conference is being created, lists it, and refuses it a second time", async () => {
    harness = await startHarness();
    const { client } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    const start = startConference(client);
    expect(client.views.conference.status).toBe("creating");
    const bringIn = bringInCall(client, { callId: ada });
    expect(client.views.participants).toMatchObject([{ name: "Ada Okafor", status: "queued" }]);
    await rejectionOf(bringInCall(client, { callId: ada }), "wrong-state");
    await Promise.all([start, bringIn]);
    await expect.poll(harness.platformNames).toEqual(["Karla Rosario", "Ada Okafor"]);
  });

  it("continues after a failure, in the order of the calls to bringInCall", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    const northwind = await harness.connectCall("Northwind Traders");
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
    await expect.poll(harness.platformNames).toEqual(["Karla Rosario", "Northwind Traders"]);
    await bringInCall(client, { callId: ada });
    await expect.poll(harness.platformNames).toHaveLength(3);
  });

  it("refuses a call beyond the number of places, even before the conference has started", async () => {
    harness = await startHarness({ client: { capacityLimit: 2 } });
    const { client } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    const northwind = await harness.connectCall("Northwind Traders");
    const start = startConference(client);
    const first = bringInCall(client, { callId: ada });
    await rejectionOf(bringInCall(client, { callId: northwind }), "conference-full");
    await Promise.all([start, first]);
    await expect.poll(harness.platformNames).toEqual(["Karla Rosario", "Ada Okafor"]);
  });
});
