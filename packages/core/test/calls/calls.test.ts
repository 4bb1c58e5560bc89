import { afterEach, describe, expect, it } from "vitest";
import {
  answerIntoConference,
  bringInCall,
  cancelWarmTransfer,
  completeWarmTransfer,
  declineCall,
  dial,
  flipCall,
  forwardCall,
  hangUpCall,
  mergeCalls,
  parkCall,
  replyToCall,
  sendToVoicemail,
  setCallHeld,
  setCallMuted,
  startWarmTransfer,
  transferCall,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

describe("calls between two", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const statusOf = (id: string) =>
    testbed.client.views.calls.find((call) => call.id === id)?.status;
  const ring = async (name: string): Promise<string> => {
    testbed.simulator.person(name).call("101");
    const find = () =>
      testbed.client.views.calls.find((call) => call.name === name && call.status === "ringing");
    await testbed.until(() => find()?.onThisPhone === true);
    return find()?.id ?? "";
  };
  const partiesOf = (id: string) =>
    testbed.simulator
      .state()
      .sessions.find((session) => session.id === id)
      ?.parties.map(({ name, status }) => [name, status]);

  it("are held and resumed, one talked on at a time, and muted each for itself", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.talkTo("Ada Okafor");
    const jonas = await testbed.talkTo("Jonas Lindqvist");
    await testbed.settled(setCallHeld(testbed.client, { callId: ada, held: false }));
    await testbed.until(() => statusOf(ada) === "connected" && statusOf(jonas) === "onHold");
    await testbed.settled(setCallMuted(testbed.client, { callId: ada, muted: true }));
    expect(testbed.client.views.calls.map(({ muted }) => muted)).toEqual([true, false]);
    await testbed.settled(setCallHeld(testbed.client, { callId: ada, held: true }));
    await testbed.until(() => statusOf(ada) === "onHold");
  });

  it("go to voicemail, or ring somewhere else", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await ring("Ada Okafor");
    await testbed.settled(sendToVoicemail(testbed.client, { callId: ada }));
    await testbed.until(() => statusOf(ada) === undefined);
    expect(testbed.simulator.log().some(({ text }) => /Cmd="11"/.test(text))).toBe(true);
    const jonas = await ring("Jonas Lindqvist");
    await testbed.settled(forwardCall(testbed.client, { callId: jonas, to: "102" }));
    await testbed.until(() => testbed.simulator.person("Paco Vu").state === "ringing");
    await testbed.until(() => statusOf(jonas) === undefined);
  });

  it("on another device can be ended, held and turned away, and not answered or muted", async () => {
    testbed = await openHeadlessTestbed();
    const talked = await testbed.talkTo("Ada Okafor");
    const ringing = await ring("Jonas Lindqvist");
    // Another page takes over, and this phone's legs are somebody else's.
    await testbed.reload({ rejoin: "never" });
    await testbed.until(() => statusOf(talked) === "connected");
    const find = () => testbed.client.views.calls.find(({ id }) => id === talked);
    expect(find()?.onThisPhone).toBe(false);
    await testbed.settled(setCallHeld(testbed.client, { callId: talked, held: true }));
    await testbed.until(() => statusOf(talked) === "onHold");
    expect(
      await rejection(setCallMuted(testbed.client, { callId: talked, muted: true })),
    ).toMatchObject({ code: "call-elsewhere" });
    await testbed.settled(hangUpCall(testbed.client, { callId: talked }));
    await testbed.until(() => statusOf(talked) === undefined);
    if (statusOf(ringing) === "ringing") {
      await testbed.settled(declineCall(testbed.client, { callId: ringing }));
      await testbed.until(() => statusOf(ringing) === undefined);
    }
  });

  it("are handed over without asking", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.talkTo("Ada Okafor");
    await testbed.settled(transferCall(testbed.client, { callId: ada, to: "102" }));
    await testbed.until(() => testbed.simulator.person("Paco Vu").state === "ringing");
    testbed.simulator.person("Paco Vu").answer();
    await testbed.until(() => statusOf(ada) === undefined);
    const talking = testbed.simulator
      .state()
      .sessions.flatMap(({ parties }) =>
        parties.filter(({ status }) => status === "Answered").map(({ name }) => name),
      );
    expect(talking.sort()).toEqual(["Ada Okafor", "Paco Vu"]);
  });

  it("are handed over after asking, or taken back", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.talkTo("Ada Okafor");
    const first = await testbed.settled(
      startWarmTransfer(testbed.client, { callId: ada, to: "102" }),
    );
    await testbed.until(() => testbed.simulator.person("Paco Vu").state === "ringing");
    expect(statusOf(ada)).toBe("onHold");
    await testbed.settled(cancelWarmTransfer(testbed.client, { callId: ada, ...first }));
    await testbed.until(() => statusOf(ada) === "connected");
    await testbed.until(() => testbed.simulator.person("Paco Vu").state === "idle");

    const second = await testbed.settled(
      startWarmTransfer(testbed.client, { callId: ada, to: "102" }),
    );
    await testbed.until(() => testbed.simulator.person("Paco Vu").state === "ringing");
    testbed.simulator.person("Paco Vu").answer();
    await testbed.until(() => statusOf(second.consultCallId) === "connected");
    await testbed.settled(completeWarmTransfer(testbed.client, { callId: ada, ...second }));
    await testbed.until(() => testbed.client.views.calls.length === 0);
    expect(testbed.simulator.person("Ada Okafor").state).toBe("talking");
    expect(testbed.simulator.person("Paco Vu").state).toBe("talking");
  });

  it("go on when the one who was to be asked cannot be reached", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.talkTo("Ada Okafor");
    const error = await rejection(
      testbed.settled(startWarmTransfer(testbed.client, { callId: ada, to: "199" })),
    );
    expect(error.code).toBe("wrong-number");
    await testbed.until(() => statusOf(ada) === "connected");
    expect(partiesOf(ada)?.map(([, status]) => status)).toEqual(["Answered", "Answered"]);
  });

  it("that ended meanwhile, or are a conference, are refused in words", async () => {
    testbed = await openHeadlessTestbed();
    const [ada = ""] = await testbed.conferenceWith("Ada Okafor");
    const { conference } = testbed.client.views;
    const conferenceId = "sessionId" in conference ? conference.sessionId : "";
    const to = "102";
    expect(
      await rejection(transferCall(testbed.client, { callId: conferenceId, to })),
    ).toMatchObject({
      code: "wrong-state",
    });
    expect(await rejection(hangUpCall(testbed.client, { callId: conferenceId }))).toMatchObject({
      code: "is-conference",
    });
    expect(testbed.truth()).toHaveLength(2);
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.until(() => testbed.client.views.participants.length === 1);
    for (const refused of [
      setCallHeld(testbed.client, { callId: ada, held: true }),
      transferCall(testbed.client, { callId: ada, to }),
      forwardCall(testbed.client, { callId: ada, to }),
      sendToVoicemail(testbed.client, { callId: ada }),
      setCallMuted(testbed.client, { callId: ada, muted: true }),
      hangUpCall(testbed.client, { callId: ada }),
      bringInCall(testbed.client, { callId: ada }),
    ]) {
      expect(await rejection(refused)).toMatchObject({
        code: "unknown-call",
        hint: expect.stringContaining("useActiveCalls"),
      });
    }
  });
});

describe("growing a conference", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  it("of two calls, in one action", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.talkTo("Ada Okafor");
    const jonas = await testbed.talkTo("Jonas Lindqvist");
    const results = await testbed.settled(mergeCalls(testbed.client, { callIds: [ada, jonas] }));
    expect(results).toEqual([
      { status: "joined", callId: ada },
      { status: "joined", callId: jonas },
    ]);
    await testbed.until(() => testbed.truth().length === 3);
    // Once more, into the one that runs.
    const northwind = await testbed.talkTo("Northwind Traders");
    await testbed.settled(mergeCalls(testbed.client, { callIds: [northwind] }));
    await testbed.until(() => testbed.truth().length === 4);
    expect(testbed.simulator.state().conferences).toHaveLength(1);
  });

  it("of calls of which one is refused: the other is in, and that one goes on", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.talkTo("Ada Okafor");
    const jonas = await testbed.talkTo("Jonas Lindqvist");
    testbed.simulator.faults.add({ name: "restStatus", path: "/bring-in", status: 409 });
    const [first, second] = await testbed.settled(
      mergeCalls(testbed.client, { callIds: [ada, jonas] }),
    );
    expect(first).toMatchObject({ status: "refused", error: { code: "wrong-state" } });
    expect(second).toEqual({ status: "joined", callId: jonas });
    expect(testbed.simulator.person("Ada Okafor").state).toBe("talking");
  });

  it("of too many, of none that is known, or of one that rings: nothing is sent", async () => {
    testbed = await openHeadlessTestbed({ client: { capacityLimit: 2 } });
    const ada = await testbed.talkTo("Ada Okafor");
    const jonas = await testbed.talkTo("Jonas Lindqvist");
    testbed.simulator.person("Northwind Traders").call("101");
    const ringing = () => testbed.client.views.calls.find(({ status }) => status === "ringing");
    await testbed.until(() => ringing() !== undefined);
    const posts = () =>
      testbed.simulator.log().filter(({ summary }) => summary.startsWith("POST ")).length;
    const before = posts();
    const refused = (callIds: string[]) => rejection(mergeCalls(testbed.client, { callIds }));
    expect((await refused([ada, jonas])).code).toBe("conference-full");
    expect((await refused(["s-0"])).code).toBe("unknown-call");
    expect((await refused([ringing()?.id ?? ""])).code).toBe("wrong-state");
    expect(posts()).toBe(before);
    expect(testbed.client.views.conference.status).toBe("idle");
  });

  it("of calls whose conference cannot be made: they go on as they were", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.talkTo("Ada Okafor");
    testbed.simulator.faults.add({
      name: "restStatus",
      path: "/telephony/conference",
      status: 503,
    });
    const error = await rejection(testbed.settled(mergeCalls(testbed.client, { callIds: [ada] })));
    expect(error.code).toBe("server");
    await testbed.pass(1_000);
    expect(testbed.client.views.calls).toMatchObject([{ id: ada, status: "connected" }]);
  });

  it("by a call that rings in while it runs", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.conferenceWith("Ada Okafor");
    testbed.simulator.person("Jonas Lindqvist").call("101");
    const ringing = () => testbed.client.views.calls.find(({ status }) => status === "ringing");
    await testbed.until(() => ringing()?.onThisPhone === true);
    const callId = ringing()?.id ?? "";
    await testbed.settled(answerIntoConference(testbed.client, { callId }));
    await testbed.until(() => testbed.truth().length === 3);
    await testbed.until(() => {
      const { conference } = testbed.client.views;
      return conference.status === "active" && !conference.held;
    });
  });
});

describe("a call", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  it("is parked, and taken from there by whoever dials the place", async () => {
    testbed = await openHeadlessTestbed();
    const callId = await testbed.talkTo("Ada Okafor");
    const { location } = await testbed.settled(parkCall(testbed.client, { callId }));
    expect(location).toMatch(/^\*\d+$/);
    await testbed.until(() => testbed.client.views.calls.length === 0);
    expect(testbed.simulator.person("Ada Okafor").state).toBe("talking");
    await testbed.settled(dial(testbed.client, { to: location }));
    await testbed.until(() => testbed.client.views.calls[0]?.status === "connected");
  });

  it("is flipped to another phone", async () => {
    testbed = await openHeadlessTestbed();
    const callId = await testbed.talkTo("Ada Okafor");
    await testbed.settled(flipCall(testbed.client, { callId, flipId: "103" }));
    const sent = testbed.simulator
      .log()
      .filter(({ summary }) => summary.startsWith("POST "))
      .at(-1);
    expect(sent?.text).toContain(JSON.stringify({ callFlipId: "103" }));
    await testbed.until(() => testbed.simulator.person("Mei Tanaka").state === "ringing");
  });

  it("is replied to by a voice that reads a text", async () => {
    testbed = await openHeadlessTestbed();
    testbed.simulator.person("Ada Okafor").call("101");
    await testbed.until(() => testbed.client.views.calls[0]?.onThisPhone === true);
    const callId = testbed.client.views.calls[0]?.id ?? "";
    await testbed.settled(replyToCall(testbed.client, { callId, text: "I call you back." }));
    await testbed.until(
      () => testbed.simulator.person("Ada Okafor").lastReply === "I call you back.",
    );
  });
});
