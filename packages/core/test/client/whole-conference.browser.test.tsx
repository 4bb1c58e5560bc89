import WebPhone from "ringcentral-web-phone";
import { afterEach, describe, expect, it } from "vitest";
import {
  bringInCall,
  endConference,
  leaveConference,
  muteParticipant,
  removeParticipant,
  resetConference,
  setHostHeld,
  setHostMuted,
  startConference,
} from "../../src/actions/index.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import { type Harness, startHarness } from "../testbed/harness.tsx";

describe.each(["~", "809646016"])("a whole conference with %s as the account id", (accountId) => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("starts, adds two participants, sees one leave, removes the other, and ends", async () => {
    harness = await startHarness({ client: { accountId } });
    const { client, simulator } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    const northwind = await harness.connectCall("Northwind Traders");
    expect(client.views.calls.map(({ name, status }) => [name, status])).toEqual([
      ["Ada Okafor", "onHold"],
      ["Northwind Traders", "connected"],
    ]);

    await startConference(client);
    expect(client.views.conference).toMatchObject({ status: "active", muted: false, held: false });
    expect(harness.clientNames()).toEqual(["Karla Rosario"]);
    expect(client.views.calls.map(({ name, canBringIn }) => [name, canBringIn.allowed])).toEqual([
      ["Ada Okafor", true],
      ["Northwind Traders", true],
      ["Conference", false],
    ]);

    await Promise.all([
      bringInCall(client, { callId: ada }),
      bringInCall(client, { callId: northwind }),
    ]);
    await expect
      .poll(() => client.views.participants.map(({ status }) => status))
      .toEqual(["connected", "connected", "connected"]);
    expect(harness.clientNames()).toEqual(["Karla Rosario", "Ada Okafor", "Northwind Traders"]);
    expect(harness.platformNames()).toEqual(harness.clientNames());
    expect(client.views.participants[1]).toMatchObject({
      id: ada,
      phoneNumber: "+16505550111",
      role: "participant",
    });
    expect(client.views.calls).toMatchObject([
      { isConference: true, canBringIn: { allowed: false, reason: "isConference" } },
    ]);
    expect(client.views.capacity).toEqual({ used: 3, limit: 10, full: false });

    await muteParticipant(client, { participantId: ada, muted: true });
    expect(client.views.byParticipant[ada]?.muted).toBe(true);
    expect(simulator.state().conferences[0]?.parties[1]?.muted).toBe(true);
    await setHostMuted(client, { muted: true });
    expect(client.views.participants[0]?.muted).toBe(true);
    await setHostHeld(client, { held: true });
    expect(client.views.participants[0]?.status).toBe("onHold");
    expect(simulator.state().conferences[0]?.parties[0]?.held).toBe(true);
    await setHostHeld(client, { held: false });

    simulator.person("Ada Okafor").hangUp();
    await expect.poll(harness.clientNames).toEqual(["Karla Rosario", "Northwind Traders"]);
    await removeParticipant(client, { participantId: northwind });
    expect(harness.clientNames()).toEqual(["Karla Rosario"]);
    expect(harness.platformNames()).toEqual(["Karla Rosario"]);

    await endConference(client);
    const { conference } = client.views;
    expect(conference).toMatchObject({ status: "ended", reason: "ended" });
    expect(
      conference.status === "ended" && conference.participants.map(({ name }) => name),
    ).toEqual(["Ada Okafor", "Northwind Traders"]);
    expect(simulator.state().conferences).toEqual([]);
    resetConference(client);
    expect(client.views.conference).toEqual({ status: "idle" });
    expect(harness.warnings).toEqual([]);
  });
});

describe("a client in a conference", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("leaves, and the others stay", async () => {
    harness = await startHarness();
    const { client } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    const northwind = await harness.connectCall("Northwind Traders");
    await startConference(client);
    await bringInCall(client, { callId: ada });
    await bringInCall(client, { callId: northwind });
    await expect.poll(harness.platformNames).toHaveLength(3);
    await leaveConference(client);
    expect(client.views.conference).toMatchObject({ status: "ended", reason: "left" });
    expect(harness.platformNames()).toEqual(["Ada Okafor", "Northwind Traders"]);
  });

  it("asks again if the platform does not know the host's party, since a plain hang-up would end the conference for everyone", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    await startConference(client);
    await bringInCall(client, { callId: ada });
    await expect.poll(harness.platformNames).toHaveLength(2);
    simulator.faults.add({
      name: "restStatus",
      method: "DELETE",
      path: "/parties/",
      status: 404,
      errorCode: "CMN-102",
    });
    await leaveConference(client);
    expect(client.views.conference).toMatchObject({
      status: "ended",
      reason: "left",
      error: undefined,
    });
    expect(harness.platformNames()).toEqual(["Ada Okafor"]);
  });

  it("notices that the platform ended the conference", async () => {
    harness = await startHarness();
    const { client, sdk } = harness;
    await startConference(client);
    const { conference } = client.views;
    const id = conference.status === "active" ? conference.sessionId : "";
    await sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`);
    await expect
      .poll(() => client.views.conference)
      .toMatchObject({ status: "ended", reason: "endedByPlatform" });
  });

  it("cancels a start without leaving a conference behind", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    await client.connect();
    simulator.faults.add({ name: "inviteUnanswered" });
    const start = startConference(client);
    const settled = start.then(
      () => "started",
      (error: { code: string }) => error.code,
    );
    await expect.poll(() => client.views.conference.status).toBe("joining");
    await endConference(client);
    expect(await settled).toBe("aborted");
    expect(client.views.conference).toEqual({ status: "idle" });
    expect(simulator.state().conferences).toEqual([]);
  });

  it("cancels a start at once while the browser asks for the microphone", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    await client.connect();
    harness.microphone.refuse("unanswered");
    const settled = startConference(client).then(
      () => "started",
      (error: { code: string }) => error.code,
    );
    expect(client.views.conference).toEqual({ status: "creating", step: "microphone" });
    await endConference(client);
    expect(await settled).toBe("aborted");
    expect(client.views.conference).toEqual({ status: "idle" });
    expect(simulator.log().some(({ summary }) => summary.includes("telephony/conference"))).toBe(
      false,
    );
  });

  it("recovers notifications after a lost socket, and notices who left meanwhile", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    await startConference(client);
    await bringInCall(client, { callId: ada });
    await expect.poll(() => client.views.byParticipant[ada]?.status).toBe("connected");
    simulator.faults.dropGatewaySockets({ forget: true });
    await expect
      .poll(() => client.views.conference)
      .toMatchObject({ status: "reconnecting", lost: "notifications" });
    expect(harness.clientNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
    simulator.person("Ada Okafor").hangUp();
    await expect.poll(() => client.views.conference.status, { timeout: 8_000 }).toBe("active");
    await expect.poll(harness.clientNames).toEqual(["Karla Rosario"]);
  });

  it("registers again after a lost phone socket, and stays in the conference", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    await startConference(client);
    await bringInCall(client, { callId: ada });
    await expect.poll(harness.platformNames).toHaveLength(2);
    simulator.faults.dropSipSockets();
    await expect
      .poll(() => client.views.conference)
      .toMatchObject({ status: "reconnecting", lost: "phone" });
    await expect.poll(() => client.views.conference.status, { timeout: 8_000 }).toBe("active");
    expect(harness.platformNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
    harness.microphone.setTone(1200);
    const person = simulator.person("Ada Okafor");
    await expect.poll(() => person.hears()?.dominantHz, { timeout: 8_000 }).toBeCloseTo(1200, -1.5);
  });
});

describe("a client in an app", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("uses the app's own web phone and its calls, creates no other, and leaves it registered", async () => {
    harness = await startHarness();
    const { simulator, sdk } = harness;
    const webPhone = new WebPhone({
      sipInfo: simulator.sipInfo(simulator.extensions[0]!),
      instanceId: "the-app",
    });
    await webPhone.start();
    const answered = new Promise<void>((resolve, reject) => {
      webPhone.once("inboundCall", (session) => session.answer().then(resolve, reject));
    });
    simulator.person("Ada Okafor").call("101");
    await answered;

    const client = createConferenceClient({ platform: sdk.platform(), webPhone });
    await client.connect();
    await expect
      .poll(() => client.views.calls)
      .toMatchObject([{ name: "Ada Okafor", status: "connected", onThisPhone: true }]);
    await startConference(client);
    await bringInCall(client, { callId: client.views.calls[0]!.id });
    await expect.poll(harness.platformNames).toEqual(["Karla Rosario", "Ada Okafor"]);
    await endConference(client);
    await client.dispose();
    expect(simulator.state().registrations).toEqual([
      { extensionNumber: "101", instanceId: "the-app" },
    ]);
    await webPhone.dispose();
  });

  it("shares nothing with another client of the same page", async () => {
    harness = await startHarness();
    const other = await startHarness();
    const ada = await harness.connectCall("Ada Okafor");
    await startConference(harness.client);
    await bringInCall(harness.client, { callId: ada });
    await expect.poll(harness.platformNames).toHaveLength(2);
    expect(other.client.views.conference.status).toBe("idle");
    expect(other.client.views.calls).toEqual([]);
    await startConference(other.client);
    await endConference(other.client);
    expect(harness.platformNames()).toHaveLength(2);
    expect(harness.client.views.conference.status).toBe("active");
    await other.client.dispose();
    await other.simulator.stop();
  });
});
