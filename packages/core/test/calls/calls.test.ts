import { afterEach, describe, expect, it } from "vitest";
import {
  answerIntoConference,
  cancelWarmTransfer,
  completeWarmTransfer,
  dial,
  flipCall,
  forwardCall,
  mergeCalls,
  parkCall,
  replyToCall,
  sendToVoicemail,
  setCallHeld,
  setCallMuted,
  startWarmTransfer,
  transferCall,
} from "../../src/actions/index.ts";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

describe("calls between two", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  const statusOf = (id: string) => desk.client.views.calls.find((call) => call.id === id)?.status;
  const ring = async (name: string): Promise<string> => {
    desk.simulator.person(name).call("101");
    const find = () =>
      desk.client.views.calls.find((call) => call.name === name && call.status === "ringing");
    await desk.until(() => find()?.onThisPhone === true);
    return find()?.id ?? "";
  };
  const partiesOf = (id: string) =>
    desk.simulator
      .state()
      .sessions.find((session) => session.id === id)
      ?.parties.map(({ name, status }) => [name, status]);

  it("are held and resumed, one talked on at a time, and muted each for itself", async () => {
    desk = await openHeadlessDesk();
    const ada = await desk.talkTo("Ada Okafor");
    const jonas = await desk.talkTo("Jonas Lindqvist");
    await desk.settled(setCallHeld(desk.client, { callId: ada, held: false }));
    await desk.until(() => statusOf(ada) === "connected" && statusOf(jonas) === "onHold");
    await desk.settled(setCallMuted(desk.client, { callId: ada, muted: true }));
    expect(desk.client.views.calls.map(({ muted }) => muted)).toEqual([true, false]);
    await desk.settled(setCallHeld(desk.client, { callId: ada, held: true }));
    await desk.until(() => statusOf(ada) === "onHold");
  });

  it("go to voicemail, or ring somewhere else", async () => {
    desk = await openHeadlessDesk();
    const ada = await ring("Ada Okafor");
    await desk.settled(sendToVoicemail(desk.client, { callId: ada }));
    await desk.until(() => statusOf(ada) === undefined);
    expect(desk.simulator.log().some(({ text }) => /Cmd="11"/.test(text))).toBe(true);
    const jonas = await ring("Jonas Lindqvist");
    await desk.settled(forwardCall(desk.client, { callId: jonas, to: "102" }));
    await desk.until(() => desk.simulator.person("Paco Vu").state === "ringing");
    await desk.until(() => statusOf(jonas) === undefined);
  });

  it("on another device can be ended, held and turned away, and not answered or muted", async () => {
    desk = await openHeadlessDesk();
    const talked = await desk.talkTo("Ada Okafor");
    const ringing = await ring("Jonas Lindqvist");
    // Another page takes over, and this phone's legs are somebody else's.
    await desk.reload({ rejoin: "never" });
    await desk.until(() => statusOf(talked) === "connected");
    const find = () => desk.client.views.calls.find(({ id }) => id === talked);
    expect(find()?.onThisPhone).toBe(false);
    await desk.settled(setCallHeld(desk.client, { callId: talked, held: true }));
    await desk.until(() => statusOf(talked) === "onHold");
    expect(
      await rejection(setCallMuted(desk.client, { callId: talked, muted: true })),
    ).toMatchObject({ code: "call-elsewhere" });
    await desk.settled(desk.client.hangUpCall({ callId: talked }));
    await desk.until(() => statusOf(talked) === undefined);
    if (statusOf(ringing) === "ringing") {
      await desk.settled(desk.client.declineCall({ callId: ringing }));
      await desk.until(() => statusOf(ringing) === undefined);
    }
  });

  it("are handed over without asking", async () => {
    desk = await openHeadlessDesk();
    const ada = await desk.talkTo("Ada Okafor");
    await desk.settled(transferCall(desk.client, { callId: ada, to: "102" }));
    await desk.until(() => desk.simulator.person("Paco Vu").state === "ringing");
    desk.simulator.person("Paco Vu").answer();
    await desk.until(() => statusOf(ada) === undefined);
    const talking = desk.simulator
      .state()
      .sessions.flatMap(({ parties }) =>
        parties.filter(({ status }) => status === "Answered").map(({ name }) => name),
      );
    expect(talking.sort()).toEqual(["Ada Okafor", "Paco Vu"]);
  });

  it("are handed over after asking, or taken back", async () => {
    desk = await openHeadlessDesk();
    const ada = await desk.talkTo("Ada Okafor");
    const first = await desk.settled(startWarmTransfer(desk.client, { callId: ada, to: "102" }));
    await desk.until(() => desk.simulator.person("Paco Vu").state === "ringing");
    expect(statusOf(ada)).toBe("onHold");
    await desk.settled(cancelWarmTransfer(desk.client, { callId: ada, ...first }));
    await desk.until(() => statusOf(ada) === "connected");
    await desk.until(() => desk.simulator.person("Paco Vu").state === "idle");

    const second = await desk.settled(startWarmTransfer(desk.client, { callId: ada, to: "102" }));
    await desk.until(() => desk.simulator.person("Paco Vu").state === "ringing");
    desk.simulator.person("Paco Vu").answer();
    await desk.until(() => statusOf(second.consultCallId) === "connected");
    await desk.settled(completeWarmTransfer(desk.client, { callId: ada, ...second }));
    await desk.until(() => desk.client.views.calls.length === 0);
    expect(desk.simulator.person("Ada Okafor").state).toBe("talking");
    expect(desk.simulator.person("Paco Vu").state).toBe("talking");
  });

  it("go on when the one who was to be asked cannot be reached", async () => {
    desk = await openHeadlessDesk();
    const ada = await desk.talkTo("Ada Okafor");
    const error = await rejection(
      desk.settled(startWarmTransfer(desk.client, { callId: ada, to: "199" })),
    );
    expect(error.code).toBe("wrong-number");
    await desk.until(() => statusOf(ada) === "connected");
    expect(partiesOf(ada)?.map(([, status]) => status)).toEqual(["Answered", "Answered"]);
  });

  it("that ended meanwhile, or are a conference, are refused in words", async () => {
    desk = await openHeadlessDesk();
    const [ada = ""] = await desk.conferenceWith("Ada Okafor");
    const { conference } = desk.client.views;
    const conferenceId = "sessionId" in conference ? conference.sessionId : "";
    const to = "102";
    expect(await rejection(transferCall(desk.client, { callId: conferenceId, to }))).toMatchObject({
      code: "wrong-state",
    });
    expect(await rejection(desk.client.hangUpCall({ callId: conferenceId }))).toMatchObject({
      code: "is-conference",
    });
    expect(desk.truth()).toHaveLength(2);
    desk.simulator.person("Ada Okafor").hangUp();
    await desk.until(() => desk.client.views.participants.length === 1);
    for (const refused of [
      setCallHeld(desk.client, { callId: ada, held: true }),
      transferCall(desk.client, { callId: ada, to }),
      forwardCall(desk.client, { callId: ada, to }),
      sendToVoicemail(desk.client, { callId: ada }),
      setCallMuted(desk.client, { callId: ada, muted: true }),
      desk.client.hangUpCall({ callId: ada }),
      desk.client.bringIn({ callId: ada }),
    ]) {
      expect(await rejection(refused)).toMatchObject({
        code: "unknown-call",
        todo: expect.stringContaining("useActiveCalls"),
      });
    }
  });
});

describe("growing a conference", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  it("of two calls, in one action", async () => {
    desk = await openHeadlessDesk();
    const ada = await desk.talkTo("Ada Okafor");
    const jonas = await desk.talkTo("Jonas Lindqvist");
    const results = await desk.settled(mergeCalls(desk.client, { callIds: [ada, jonas] }));
    expect(results).toEqual([
      { status: "joined", callId: ada },
      { status: "joined", callId: jonas },
    ]);
    await desk.until(() => desk.truth().length === 3);
    // Once more, into the one that runs.
    const northwind = await desk.talkTo("Northwind Traders");
    await desk.settled(mergeCalls(desk.client, { callIds: [northwind] }));
    await desk.until(() => desk.truth().length === 4);
    expect(desk.simulator.state().conferences).toHaveLength(1);
  });

  it("of calls of which one is refused: the other is in, and that one goes on", async () => {
    desk = await openHeadlessDesk();
    const ada = await desk.talkTo("Ada Okafor");
    const jonas = await desk.talkTo("Jonas Lindqvist");
    desk.simulator.faults.add({ name: "restStatus", path: "/bring-in", status: 409 });
    const [first, second] = await desk.settled(mergeCalls(desk.client, { callIds: [ada, jonas] }));
    expect(first).toMatchObject({ status: "refused", error: { code: "wrong-state" } });
    expect(second).toEqual({ status: "joined", callId: jonas });
    expect(desk.simulator.person("Ada Okafor").state).toBe("talking");
  });

  it("of too many, of none that is known, or of one that rings: nothing is sent", async () => {
    desk = await openHeadlessDesk({ client: { capacityLimit: 2 } });
    const ada = await desk.talkTo("Ada Okafor");
    const jonas = await desk.talkTo("Jonas Lindqvist");
    desk.simulator.person("Northwind Traders").call("101");
    const ringing = () => desk.client.views.calls.find(({ status }) => status === "ringing");
    await desk.until(() => ringing() !== undefined);
    const posts = () =>
      desk.simulator.log().filter(({ summary }) => summary.startsWith("POST ")).length;
    const before = posts();
    const refused = (callIds: string[]) => rejection(mergeCalls(desk.client, { callIds }));
    expect((await refused([ada, jonas])).code).toBe("conference-full");
    expect((await refused(["s-0"])).code).toBe("unknown-call");
    expect((await refused([ringing()?.id ?? ""])).code).toBe("wrong-state");
    expect(posts()).toBe(before);
    expect(desk.client.views.conference.status).toBe("idle");
  });

  it("of calls whose conference cannot be made: they go on as they were", async () => {
    desk = await openHeadlessDesk();
    const ada = await desk.talkTo("Ada Okafor");
    desk.simulator.faults.add({ name: "restStatus", path: "/telephony/conference", status: 503 });
    const error = await rejection(desk.settled(mergeCalls(desk.client, { callIds: [ada] })));
    expect(error.code).toBe("server");
    await desk.pass(1_000);
    expect(desk.client.views.calls).toMatchObject([{ id: ada, status: "connected" }]);
  });

  it("by a call that rings in while it runs", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Ada Okafor");
    desk.simulator.person("Jonas Lindqvist").call("101");
    const ringing = () => desk.client.views.calls.find(({ status }) => status === "ringing");
    await desk.until(() => ringing()?.onThisPhone === true);
    const callId = ringing()?.id ?? "";
    await desk.settled(answerIntoConference(desk.client, { callId }));
    await desk.until(() => desk.truth().length === 3);
    await desk.until(() => {
      const { conference } = desk.client.views;
      return conference.status === "active" && !conference.held;
    });
  });
});

describe("a call", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  it("is parked, and taken from there by whoever dials the place", async () => {
    desk = await openHeadlessDesk();
    const callId = await desk.talkTo("Ada Okafor");
    const { location } = await desk.settled(parkCall(desk.client, { callId }));
    expect(location).toMatch(/^\*\d+$/);
    await desk.until(() => desk.client.views.calls.length === 0);
    expect(desk.simulator.person("Ada Okafor").state).toBe("talking");
    await desk.settled(dial(desk.client, { to: location }));
    await desk.until(() => desk.client.views.calls[0]?.status === "connected");
  });

  it("is flipped to another phone", async () => {
    desk = await openHeadlessDesk();
    const callId = await desk.talkTo("Ada Okafor");
    await desk.settled(flipCall(desk.client, { callId, flipId: "103" }));
    const sent = desk.simulator
      .log()
      .filter(({ summary }) => summary.startsWith("POST "))
      .at(-1);
    expect(sent?.text).toContain(JSON.stringify({ callFlipId: "103" }));
    await desk.until(() => desk.simulator.person("Mei Tanaka").state === "ringing");
  });

  it("is replied to by a voice that reads a text", async () => {
    desk = await openHeadlessDesk();
    desk.simulator.person("Ada Okafor").call("101");
    await desk.until(() => desk.client.views.calls[0]?.onThisPhone === true);
    const callId = desk.client.views.calls[0]?.id ?? "";
    await desk.settled(replyToCall(desk.client, { callId, text: "I call you back." }));
    await desk.until(() => desk.simulator.person("Ada Okafor").lastReply === "I call you back.");
  });
});
