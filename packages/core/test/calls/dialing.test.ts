import { afterEach, describe, expect, it } from "vitest";
import { dial, dialIntoConference, getCallerIds } from "../../src/actions/index.ts";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

const ADA = "+16505550111";

describe("placing a call", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  const callWith = (name: string) => desk.client.views.calls.find((call) => call.name === name);

  it("is dialling until somebody answers, shows the number that was chosen, and holds the others", async () => {
    desk = await openHeadlessDesk();
    const jonas = await desk.talkTo("Jonas Lindqvist");
    const callerIds = await desk.settled(getCallerIds(desk.client));
    expect(callerIds).toEqual([
      { phoneNumber: "+16505550100", usage: "DirectNumber" },
      { phoneNumber: "+16505550199", usage: "MainCompanyNumber" },
    ]);
    const { callId } = await desk.settled(
      dial(desk.client, { to: "+1 (650) 555-0111", callerId: callerIds[1]!.phoneNumber }),
    );
    const find = (id: string) => desk.client.views.calls.find((call) => call.id === id);
    await desk.until(() => desk.simulator.person("Ada Okafor").state === "ringing");
    expect(find(callId)).toMatchObject({
      status: "dialing",
      direction: "outbound",
      phoneNumber: ADA,
    });
    expect(find(jonas)?.status).toBe("onHold");
    const invite = desk.simulator
      .log()
      .find(({ text }) => text.startsWith("INVITE sip:+16505550111"));
    expect(invite?.text).toContain("P-Asserted-Identity: sip:+16505550199@");
    desk.simulator.person("Ada Okafor").answer();
    await desk.until(() => find(callId)?.status === "connected");
    desk.simulator.person("Ada Okafor").hangUp();
    await desk.until(() => find(jonas)?.status === "connected");
  });

  it("to a colleague is dialling although the platform says Answered", async () => {
    desk = await openHeadlessDesk();
    await desk.settled(dial(desk.client, { to: "102" }));
    await desk.until(() => desk.simulator.person("Paco Vu").state === "ringing");
    await desk.pass(2_000);
    expect(callWith("Paco Vu")?.status).toBe("dialing");
    desk.simulator.person("Paco Vu").answer();
    await desk.until(() => callWith("Paco Vu")?.status === "connected");
  });

  it.each(["", "Ada", "12a", "+0650", "+16505550100123456", "++1650", "conf_73"])(
    "of %j is refused before anything is sent",
    async (to) => {
      desk = await openHeadlessDesk();
      const before = desk.simulator.log().length;
      expect(await rejection(dial(desk.client, { to }))).toMatchObject({
        code: "invalid-number",
        todo: expect.stringContaining("+16505550100"),
      });
      expect(desk.simulator.log()).toHaveLength(before);
    },
  );

  it("to an extension that there is none of is a wrong number, and the held call comes back", async () => {
    desk = await openHeadlessDesk();
    const jonas = await desk.talkTo("Jonas Lindqvist");
    const error = await rejection(desk.settled(dial(desk.client, { to: "199" })));
    expect(error).toMatchObject({ code: "wrong-number", sipCode: 486, todo: "Check the number." });
    await desk.until(
      () => desk.client.views.calls.find(({ id }) => id === jonas)?.status === "connected",
    );
    expect(desk.client.views.calls).toHaveLength(1);
  });
});

describe("dialling into the conference", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  const statuses = (): Record<string, string> =>
    Object.fromEntries(desk.client.views.participants.map(({ name, status }) => [name, status]));

  it("rings, is shown as being called, and brings in who answers", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Jonas Lindqvist");
    const outcome = dialIntoConference(desk.client, { to: ADA });
    await desk.until(() => desk.simulator.person("Ada Okafor").state === "ringing");
    expect(statuses()).toEqual({
      "Karla Rosario": "connected",
      "Jonas Lindqvist": "connected",
      [ADA]: "dialing",
    });
    expect(desk.client.views.capacity.used).toBe(3);
    // The others are not left alone meanwhile.
    expect(desk.client.views.conference).toMatchObject({ status: "active", held: false });
    desk.simulator.person("Ada Okafor").answer();
    const { callId } = desk.client.views.participants[2]!;
    expect(await desk.settled(outcome)).toEqual({ status: "joined", callId });
    await desk.until(() => desk.truth().length === 3);
    await desk.until(() => desk.client.views.participants.every(({ joinedAt }) => joinedAt));
    expect(desk.client.views.participants.map(({ phoneNumber }) => phoneNumber)).toContain(ADA);
  });

  it("brings a colleague in when the colleague answers, and not before", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Ada Okafor");
    const outcome = dialIntoConference(desk.client, { to: "102" });
    await desk.until(() => desk.simulator.person("Paco Vu").state === "ringing");
    await desk.pass(3_000);
    expect(desk.truth()).toEqual(["Karla Rosario", "Ada Okafor"]);
    expect(statuses()["Paco Vu"]).toBe("dialing");
    desk.simulator.person("Paco Vu").answer();
    expect((await desk.settled(outcome)).status).toBe("joined");
    await desk.until(() => desk.truth().includes("Paco Vu"));
  });

  it.each([
    ["busy", () => desk.simulator.person("Ada Okafor").script().setBusy(), ADA],
    ["wrongNumber", () => undefined, "199"],
    ["busy", () => desk.simulator.person("Paco Vu").script().setBusy(), "102"],
  ])("says %s as a result, and leaves the conference as it was", async (status, prepare, to) => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Jonas Lindqvist");
    prepare();
    const outcome = await desk.settled(dialIntoConference(desk.client, { to }));
    expect(outcome.status).toBe(status);
    expect(desk.list()).toEqual(["Karla Rosario", "Jonas Lindqvist"]);
    expect(desk.client.views.capacity.used).toBe(2);
    expect(desk.client.views.conference.status).toBe("active");
  });

  it("says noAnswer when it has rung for long enough, and hangs up", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Jonas Lindqvist");
    const outcome = await desk.settled(
      dialIntoConference(desk.client, { to: ADA, ringFor: 5_000 }),
    );
    expect(outcome.status).toBe("noAnswer");
    await desk.until(() => desk.simulator.person("Ada Okafor").state === "idle");
    expect(desk.list()).toEqual(["Karla Rosario", "Jonas Lindqvist"]);
  });

  it("says noAnswer when the platform gives it up", async () => {
    desk = await openHeadlessDesk({ rules: { noAnswerAfter: 4_000 } });
    await desk.conferenceWith("Jonas Lindqvist");
    const outcome = await desk.settled(dialIntoConference(desk.client, { to: ADA }));
    expect(outcome.status).toBe("noAnswer");
  });

  it("is cancelled by taking them off the list", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Jonas Lindqvist");
    const outcome = dialIntoConference(desk.client, { to: ADA });
    await desk.until(() => statuses()[ADA] === "dialing");
    const { id } = desk.client.views.participants[2]!;
    await desk.settled(desk.client.removeParticipant({ participantId: id }));
    expect((await desk.settled(outcome)).status).toBe("cancelled");
    await desk.until(() => desk.simulator.person("Ada Okafor").state === "idle");
    expect(desk.list()).toEqual(["Karla Rosario", "Jonas Lindqvist"]);
  });

  it("is refused before anything is sent where there is no room, and where there is no conference", async () => {
    desk = await openHeadlessDesk({ client: { capacityLimit: 3 } });
    expect(await rejection(dialIntoConference(desk.client, { to: ADA }))).toMatchObject({
      code: "no-conference",
    });
    await desk.conferenceWith("Jonas Lindqvist");
    const first = dialIntoConference(desk.client, { to: ADA });
    const before = desk.simulator.log().length;
    // The one who is being called has the last place.
    expect(await rejection(dialIntoConference(desk.client, { to: "102" }))).toMatchObject({
      code: "conference-full",
    });
    expect(desk.simulator.log()).toHaveLength(before);
    await desk.until(() => desk.simulator.person("Ada Okafor").state === "ringing");
    desk.simulator.person("Ada Okafor").answer();
    expect((await desk.settled(first)).status).toBe("joined");
  });

  it("calls several at once", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Jonas Lindqvist");
    const both = Promise.all([
      dialIntoConference(desk.client, { to: ADA }),
      dialIntoConference(desk.client, { to: "103" }),
    ]);
    await desk.until(() => desk.simulator.person("Ada Okafor").state === "ringing");
    await desk.until(() => desk.simulator.person("Mei Tanaka").state === "ringing");
    desk.simulator.person("Mei Tanaka").answer();
    desk.simulator.person("Ada Okafor").answer();
    expect((await desk.settled(both)).map(({ status }) => status)).toEqual(["joined", "joined"]);
    await desk.until(() => desk.truth().length === 4);
  });
});
