import { afterEach, describe, expect, it } from "vitest";
import {
  dial,
  dialIntoConference,
  getCallerIds,
  removeParticipant,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";
import { PROMPT_EVENTS } from "../testbed/rules.ts";

const ADA = "+16505550111";

describe("dial", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const callWith = (name: string) => testbed.client.views.calls.find((call) => call.name === name);

  it("shows the call as dialing until somebody answers, sends the caller id, and holds the other calls", async () => {
    testbed = await openHeadlessTestbed();
    const jonas = await testbed.connectCall("Jonas Lindqvist");
    const callerIds = await testbed.settle(getCallerIds(testbed.client));
    expect(callerIds).toEqual([
      { phoneNumber: "+16505550100", usage: "DirectNumber" },
      { phoneNumber: "+16505550199", usage: "MainCompanyNumber" },
    ]);
    const { callId } = await testbed.settle(
      dial(testbed.client, { to: "+1 (650) 555-0111", callerId: callerIds[1]!.phoneNumber }),
    );
    const find = (id: string) => testbed.client.views.calls.find((call) => call.id === id);
    await testbed.waitUntil(() => testbed.simulator.person("Ada Okafor").state === "ringing");
    expect(find(callId)).toMatchObject({
      status: "dialing",
      direction: "outbound",
      phoneNumber: ADA,
    });
    expect(find(jonas)?.status).toBe("onHold");
    const invite = testbed.simulator
      .log()
      .find(({ text }) => text.startsWith("INVITE sip:+16505550111"));
    expect(invite?.text).toContain("P-Asserted-Identity: sip:+16505550199@");
    testbed.simulator.person("Ada Okafor").answer();
    await testbed.waitUntil(() => find(callId)?.status === "connected");
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.waitUntil(() => find(jonas)?.status === "connected");
  });

  it("shows a call to a colleague as dialing although the platform reports it as Answered", async () => {
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    await testbed.settle(dial(testbed.client, { to: "102" }));
    await testbed.waitUntil(() => testbed.simulator.person("Paco Vu").state === "ringing");
    await testbed.advanceTime(2_000);
    expect(callWith("Paco Vu")?.status).toBe("dialing");
    testbed.simulator.person("Paco Vu").answer();
    await testbed.waitUntil(() => callWith("Paco Vu")?.status === "connected");
  });

  it.each(["", "Ada", "12a", "+0650", "+16505550100123456", "++1650", "conf_73"])(
    "rejects %j before any request",
    async (to) => {
      testbed = await openHeadlessTestbed();
      const before = testbed.simulator.log().length;
      expect(await rejection(dial(testbed.client, { to }))).toMatchObject({
        code: "invalid-number",
        hint: expect.stringContaining("+16505550100"),
      });
      expect(testbed.simulator.log()).toHaveLength(before);
    },
  );

  it("rejects an unknown extension as a wrong number, and resumes the held call", async () => {
    testbed = await openHeadlessTestbed();
    const jonas = await testbed.connectCall("Jonas Lindqvist");
    const error = await rejection(testbed.settle(dial(testbed.client, { to: "199" })));
    expect(error).toMatchObject({ code: "wrong-number", sipCode: 486, hint: "Check the number." });
    await testbed.waitUntil(
      () => testbed.client.views.calls.find(({ id }) => id === jonas)?.status === "connected",
    );
    expect(testbed.client.views.calls).toHaveLength(1);
  });
});

describe("dialIntoConference", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const statuses = (): Record<string, string> =>
    Object.fromEntries(testbed.client.views.participants.map(({ name, status }) => [name, status]));

  it("lists the person as dialing, and brings them in when they answer", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith("Jonas Lindqvist");
    const outcome = dialIntoConference(testbed.client, { to: ADA });
    await testbed.waitUntil(() => testbed.simulator.person("Ada Okafor").state === "ringing");
    expect(statuses()).toEqual({
      "Karla Rosario": "connected",
      "Jonas Lindqvist": "connected",
      [ADA]: "dialing",
    });
    expect(testbed.client.views.capacity.used).toBe(3);
    // The host stays in the conference meanwhile.
    expect(testbed.client.views.conference).toMatchObject({ status: "active", held: false });
    testbed.simulator.person("Ada Okafor").answer();
    const { callId } = testbed.client.views.participants[2]!;
    expect(await testbed.settle(outcome)).toEqual({ status: "joined", callId });
    await testbed.waitUntil(() => testbed.platformNames().length === 3);
    await testbed.waitUntil(() =>
      testbed.client.views.participants.every(({ joinedAt }) => joinedAt),
    );
    expect(testbed.client.views.participants.map(({ phoneNumber }) => phoneNumber)).toContain(ADA);
  });

  it("brings a colleague in when the colleague answers, and not before", async () => {
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    await testbed.startConferenceWith("Ada Okafor");
    const outcome = dialIntoConference(testbed.client, { to: "102" });
    await testbed.waitUntil(() => testbed.simulator.person("Paco Vu").state === "ringing");
    await testbed.advanceTime(3_000);
    expect(testbed.platformNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
    expect(statuses()["Paco Vu"]).toBe("dialing");
    testbed.simulator.person("Paco Vu").answer();
    expect((await testbed.settle(outcome)).status).toBe("joined");
    await testbed.waitUntil(() => testbed.platformNames().includes("Paco Vu"));
  });

  it.each([
    ["busy", () => testbed.simulator.person("Ada Okafor").script().setBusy(), ADA],
    ["wrongNumber", () => undefined, "199"],
    ["busy", () => testbed.simulator.person("Paco Vu").script().setBusy(), "102"],
  ])("resolves with %s, and leaves the conference as it was", async (status, prepare, to) => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith("Jonas Lindqvist");
    prepare();
    const outcome = await testbed.settle(dialIntoConference(testbed.client, { to }));
    expect(outcome.status).toBe(status);
    expect(testbed.clientNames()).toEqual(["Karla Rosario", "Jonas Lindqvist"]);
    expect(testbed.client.views.capacity.used).toBe(2);
    expect(testbed.client.views.conference.status).toBe("active");
  });

  it("resolves with noAnswer after the ring timeout, and hangs up", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith("Jonas Lindqvist");
    const outcome = await testbed.settle(
      dialIntoConference(testbed.client, { to: ADA, ringTimeoutMs: 5_000 }),
    );
    expect(outcome.status).toBe("noAnswer");
    await testbed.waitUntil(() => testbed.simulator.person("Ada Okafor").state === "idle");
    expect(testbed.clientNames()).toEqual(["Karla Rosario", "Jonas Lindqvist"]);
  });

  it("resolves with noAnswer if the platform ends the call before anybody answers", async () => {
    testbed = await openHeadlessTestbed({ rules: { ...PROMPT_EVENTS, noAnswerAfter: 4_000 } });
    await testbed.startConferenceWith("Jonas Lindqvist");
    const outcome = await testbed.settle(dialIntoConference(testbed.client, { to: ADA }));
    expect(outcome.status).toBe("noAnswer");
  });

  it("resolves with cancelled if the participant is removed", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith("Jonas Lindqvist");
    const outcome = dialIntoConference(testbed.client, { to: ADA });
    await testbed.waitUntil(() => statuses()[ADA] === "dialing");
    const { id } = testbed.client.views.participants[2]!;
    await testbed.settle(removeParticipant(testbed.client, { participantId: id }));
    expect((await testbed.settle(outcome)).status).toBe("cancelled");
    await testbed.waitUntil(() => testbed.simulator.person("Ada Okafor").state === "idle");
    expect(testbed.clientNames()).toEqual(["Karla Rosario", "Jonas Lindqvist"]);
  });

  it("rejects before any request if the conference is full, and if there is none", async () => {
    testbed = await openHeadlessTestbed({ client: { capacityLimit: 3 } });
    expect(await rejection(dialIntoConference(testbed.client, { to: ADA }))).toMatchObject({
      code: "no-conference",
    });
    await testbed.startConferenceWith("Jonas Lindqvist");
    const first = dialIntoConference(testbed.client, { to: ADA });
    const before = testbed.simulator.log().length;
    // The person who is being called takes the last place.
    expect(await rejection(dialIntoConference(testbed.client, { to: "102" }))).toMatchObject({
      code: "conference-full",
    });
    expect(testbed.simulator.log()).toHaveLength(before);
    await testbed.waitUntil(() => testbed.simulator.person("Ada Okafor").state === "ringing");
    testbed.simulator.person("Ada Okafor").answer();
    expect((await testbed.settle(first)).status).toBe("joined");
  });

  it("calls several people at the same time", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith("Jonas Lindqvist");
    const both = Promise.all([
      dialIntoConference(testbed.client, { to: ADA }),
      dialIntoConference(testbed.client, { to: "103" }),
    ]);
    await testbed.waitUntil(() => testbed.simulator.person("Ada Okafor").state === "ringing");
    await testbed.waitUntil(() => testbed.simulator.person("Mei Tanaka").state === "ringing");
    testbed.simulator.person("Mei Tanaka").answer();
    testbed.simulator.person("Ada Okafor").answer();
    expect((await testbed.settle(both)).map(({ status }) => status)).toEqual(["joined", "joined"]);
    await testbed.waitUntil(() => testbed.platformNames().length === 4);
  });
});
