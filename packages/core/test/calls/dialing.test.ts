import { afterEach, describe, expect, it } from "vitest";
import {
  dial,
  dialIntoConference,
  getCallerIds,
  removeParticipant,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

const ADA = "+16505550111";

describe("placing a call", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const callWith = (name: string) => testbed.client.views.calls.find((call) => call.name === name);

  it("is dialling until somebody answers, shows the number that was chosen, and holds the others", async () => {
    testbed = await openHeadlessTestbed();
    const jonas = await testbed.talkTo("Jonas Lindqvist");
    const callerIds = await testbed.settled(getCallerIds(testbed.client));
    expect(callerIds).toEqual([
      { phoneNumber: "+16505550100", usage: "DirectNumber" },
      { phoneNumber: "+16505550199", usage: "MainCompanyNumber" },
    ]);
    const { callId } = await testbed.settled(
      dial(testbed.client, { to: "+1 (650) 555-0111", callerId: callerIds[1]!.phoneNumber }),
    );
    const find = (id: string) => testbed.client.views.calls.find((call) => call.id === id);
    await testbed.until(() => testbed.simulator.person("Ada Okafor").state === "ringing");
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
    await testbed.until(() => find(callId)?.status === "connected");
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.until(() => find(jonas)?.status === "connected");
  });

  it("to a colleague is dialling although the platform says Answered", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.settled(dial(testbed.client, { to: "102" }));
    await testbed.until(() => testbed.simulator.person("Paco Vu").state === "ringing");
    await testbed.pass(2_000);
    expect(callWith("Paco Vu")?.status).toBe("dialing");
    testbed.simulator.person("Paco Vu").answer();
    await testbed.until(() => callWith("Paco Vu")?.status === "connected");
  });

  it.each(["", "Ada", "12a", "+0650", "+16505550100123456", "++1650", "conf_73"])(
    "of %j is refused before anything is sent",
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

  it("to an extension that there is none of is a wrong number, and the held call comes back", async () => {
    testbed = await openHeadlessTestbed();
    const jonas = await testbed.talkTo("Jonas Lindqvist");
    const error = await rejection(testbed.settled(dial(testbed.client, { to: "199" })));
    expect(error).toMatchObject({ code: "wrong-number", sipCode: 486, hint: "Check the number." });
    await testbed.until(
      () => testbed.client.views.calls.find(({ id }) => id === jonas)?.status === "connected",
    );
    expect(testbed.client.views.calls).toHaveLength(1);
  });
});

describe("dialling into the conference", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const statuses = (): Record<string, string> =>
    Object.fromEntries(testbed.client.views.participants.map(({ name, status }) => [name, status]));

  it("rings, is shown as being called, and brings in who answers", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.conferenceWith("Jonas Lindqvist");
    const outcome = dialIntoConference(testbed.client, { to: ADA });
    await testbed.until(() => testbed.simulator.person("Ada Okafor").state === "ringing");
    expect(statuses()).toEqual({
      "Karla Rosario": "connected",
      "Jonas Lindqvist": "connected",
      [ADA]: "dialing",
    });
    expect(testbed.client.views.capacity.used).toBe(3);
    // The others are not left alone meanwhile.
    expect(testbed.client.views.conference).toMatchObject({ status: "active", held: false });
    testbed.simulator.person("Ada Okafor").answer();
    const { callId } = testbed.client.views.participants[2]!;
    expect(await testbed.settled(outcome)).toEqual({ status: "joined", callId });
    await testbed.until(() => testbed.truth().length === 3);
    await testbed.until(() => testbed.client.views.participants.every(({ joinedAt }) => joinedAt));
    expect(testbed.client.views.participants.map(({ phoneNumber }) => phoneNumber)).toContain(ADA);
  });

  it("brings a colleague in when the colleague answers, and not before", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.conferenceWith("Ada Okafor");
    const outcome = dialIntoConference(testbed.client, { to: "102" });
    await testbed.until(() => testbed.simulator.person("Paco Vu").state === "ringing");
    await testbed.pass(3_000);
    expect(testbed.truth()).toEqual(["Karla Rosario", "Ada Okafor"]);
    expect(statuses()["Paco Vu"]).toBe("dialing");
    testbed.simulator.person("Paco Vu").answer();
    expect((await testbed.settled(outcome)).status).toBe("joined");
    await testbed.until(() => testbed.truth().includes("Paco Vu"));
  });

  it.each([
    ["busy", () => testbed.simulator.person("Ada Okafor").script().setBusy(), ADA],
    ["wrongNumber", () => undefined, "199"],
    ["busy", () => testbed.simulator.person("Paco Vu").script().setBusy(), "102"],
  ])("says %s as a result, and leaves the conference as it was", async (status, prepare, to) => {
    testbed = await openHeadlessTestbed();
    await testbed.conferenceWith("Jonas Lindqvist");
    prepare();
    const outcome = await testbed.settled(dialIntoConference(testbed.client, { to }));
    expect(outcome.status).toBe(status);
    expect(testbed.list()).toEqual(["Karla Rosario", "Jonas Lindqvist"]);
    expect(testbed.client.views.capacity.used).toBe(2);
    expect(testbed.client.views.conference.status).toBe("active");
  });

  it("says noAnswer when it has rung for long enough, and hangs up", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.conferenceWith("Jonas Lindqvist");
    const outcome = await testbed.settled(
      dialIntoConference(testbed.client, { to: ADA, ringTimeoutMs: 5_000 }),
    );
    expect(outcome.status).toBe("noAnswer");
    await testbed.until(() => testbed.simulator.person("Ada Okafor").state === "idle");
    expect(testbed.list()).toEqual(["Karla Rosario", "Jonas Lindqvist"]);
  });

  it("says noAnswer when the platform gives it up", async () => {
    testbed = await openHeadlessTestbed({ rules: { noAnswerAfter: 4_000 } });
    await testbed.conferenceWith("Jonas Lindqvist");
    const outcome = await testbed.settled(dialIntoConference(testbed.client, { to: ADA }));
    expect(outcome.status).toBe("noAnswer");
  });

  it("is cancelled by taking them off the list", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.conferenceWith("Jonas Lindqvist");
    const outcome = dialIntoConference(testbed.client, { to: ADA });
    await testbed.until(() => statuses()[ADA] === "dialing");
    const { id } = testbed.client.views.participants[2]!;
    await testbed.settled(removeParticipant(testbed.client, { participantId: id }));
    expect((await testbed.settled(outcome)).status).toBe("cancelled");
    await testbed.until(() => testbed.simulator.person("Ada Okafor").state === "idle");
    expect(testbed.list()).toEqual(["Karla Rosario", "Jonas Lindqvist"]);
  });

  it("is refused before anything is sent where there is no room, and where there is no conference", async () => {
    testbed = await openHeadlessTestbed({ client: { capacityLimit: 3 } });
    expect(await rejection(dialIntoConference(testbed.client, { to: ADA }))).toMatchObject({
      code: "no-conference",
    });
    await testbed.conferenceWith("Jonas Lindqvist");
    const first = dialIntoConference(testbed.client, { to: ADA });
    const before = testbed.simulator.log().length;
    // The one who is being called has the last place.
    expect(await rejection(dialIntoConference(testbed.client, { to: "102" }))).toMatchObject({
      code: "conference-full",
    });
    expect(testbed.simulator.log()).toHaveLength(before);
    await testbed.until(() => testbed.simulator.person("Ada Okafor").state === "ringing");
    testbed.simulator.person("Ada Okafor").answer();
    expect((await testbed.settled(first)).status).toBe("joined");
  });

  it("calls several at once", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.conferenceWith("Jonas Lindqvist");
    const both = Promise.all([
      dialIntoConference(testbed.client, { to: ADA }),
      dialIntoConference(testbed.client, { to: "103" }),
    ]);
    await testbed.until(() => testbed.simulator.person("Ada Okafor").state === "ringing");
    await testbed.until(() => testbed.simulator.person("Mei Tanaka").state === "ringing");
    testbed.simulator.person("Mei Tanaka").answer();
    testbed.simulator.person("Ada Okafor").answer();
    expect((await testbed.settled(both)).map(({ status }) => status)).toEqual(["joined", "joined"]);
    await testbed.until(() => testbed.truth().length === 4);
  });
});
