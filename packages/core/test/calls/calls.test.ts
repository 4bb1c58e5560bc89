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
import { PROMPT_EVENTS } from "../testbed/rules.ts";

describe("a call with one person", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const statusOf = (id: string) =>
    testbed.client.views.calls.find((call) => call.id === id)?.status;
  const ringFrom = async (name: string): Promise<string> => {
    testbed.simulator.person(name).call("101");
    const find = () =>
      testbed.client.views.calls.find((call) => call.name === name && call.status === "ringing");
    await testbed.waitUntil(() => find()?.onThisPhone === true);
    return find()?.id ?? "";
  };
  const partiesOf = (id: string) =>
    testbed.simulator
      .state()
      .sessions.find((session) => session.id === id)
      ?.parties.map(({ name, status }) => [name, status]);

  it("is held, resumed and muted, while the other calls are on hold", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    const jonas = await testbed.connectCall("Jonas Lindqvist");
    await testbed.settle(setCallHeld(testbed.client, { callId: ada, held: false }));
    await testbed.waitUntil(() => statusOf(ada) === "connected" && statusOf(jonas) === "onHold");
    await testbed.settle(setCallMuted(testbed.client, { callId: ada, muted: true }));
    expect(testbed.client.views.calls.map(({ muted }) => muted)).toEqual([true, false]);
    await testbed.settle(setCallHeld(testbed.client, { callId: ada, held: true }));
    await testbed.waitUntil(() => statusOf(ada) === "onHold");
  });

  it("is sent to voicemail, or forwarded, while it rings", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await ringFrom("Ada Okafor");
    await testbed.settle(sendToVoicemail(testbed.client, { callId: ada }));
    await testbed.waitUntil(() => statusOf(ada) === undefined);
    expect(testbed.simulator.log().some(({ text }) => /Cmd="11"/.test(text))).toBe(true);
    const jonas = await ringFrom("Jonas Lindqvist");
    await testbed.settle(forwardCall(testbed.client, { callId: jonas, to: "102" }));
    await testbed.waitUntil(() => testbed.simulator.person("Paco Vu").state === "ringing");
    await testbed.waitUntil(() => statusOf(jonas) === undefined);
  });

  it("on another device can be hung up, held and declined, and not muted", async () => {
    testbed = await openHeadlessTestbed();
    const talked = await testbed.connectCall("Ada Okafor");
    const ringing = await ringFrom("Jonas Lindqvist");
    // The page after the reload has no leg of the call, like any other device.
    await testbed.reloadPage({ rejoin: "never" });
    await testbed.waitUntil(() => statusOf(talked) === "connected");
    const find = () => testbed.client.views.calls.find(({ id }) => id === talked);
    expect(find()?.onThisPhone).toBe(false);
    await testbed.settle(setCallHeld(testbed.client, { callId: talked, held: true }));
    await testbed.waitUntil(() => statusOf(talked) === "onHold");
    expect(
      await rejection(setCallMuted(testbed.client, { callId: talked, muted: true })),
    ).toMatchObject({ code: "call-elsewhere" });
    await testbed.settle(hangUpCall(testbed.client, { callId: talked }));
    await testbed.waitUntil(() => statusOf(talked) === undefined);
    if (statusOf(ringing) === "ringing") {
      await testbed.settle(declineCall(testbed.client, { callId: ringing }));
      await testbed.waitUntil(() => statusOf(ringing) === undefined);
    }
  });

  it("is transferred blindly", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    await testbed.settle(transferCall(testbed.client, { callId: ada, to: "102" }));
    await testbed.waitUntil(() => testbed.simulator.person("Paco Vu").state === "ringing");
    testbed.simulator.person("Paco Vu").answer();
    await testbed.waitUntil(() => statusOf(ada) === undefined);
    const talking = testbed.simulator
      .state()
      .sessions.flatMap(({ parties }) =>
        parties.filter(({ status }) => status === "Answered").map(({ name }) => name),
      );
    expect(talking.sort()).toEqual(["Ada Okafor", "Paco Vu"]);
  });

  it("is transferred after a consultation, or returned to after it", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    const first = await testbed.settle(
      startWarmTransfer(testbed.client, { callId: ada, to: "102" }),
    );
    await testbed.waitUntil(() => testbed.simulator.person("Paco Vu").state === "ringing");
    expect(statusOf(ada)).toBe("onHold");
    await testbed.settle(cancelWarmTransfer(testbed.client, { callId: ada, ...first }));
    await testbed.waitUntil(() => statusOf(ada) === "connected");
    await testbed.waitUntil(() => testbed.simulator.person("Paco Vu").state === "idle");

    const second = await testbed.settle(
      startWarmTransfer(testbed.client, { callId: ada, to: "102" }),
    );
    await testbed.waitUntil(() => testbed.simulator.person("Paco Vu").state === "ringing");
    testbed.simulator.person("Paco Vu").answer();
    await testbed.waitUntil(() => statusOf(second.consultCallId) === "connected");
    await testbed.settle(completeWarmTransfer(testbed.client, { callId: ada, ...second }));
    await testbed.waitUntil(() => testbed.client.views.calls.length === 0);
    expect(testbed.simulator.person("Ada Okafor").state).toBe("talking");
    expect(testbed.simulator.person("Paco Vu").state).toBe("talking");
  });

  it("continues if the consultation cannot be started", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    const error = await rejection(
      testbed.settle(startWarmTransfer(testbed.client, { callId: ada, to: "199" })),
    );
    expect(error.code).toBe("wrong-number");
    await testbed.waitUntil(() => statusOf(ada) === "connected");
    expect(partiesOf(ada)?.map(([, status]) => status)).toEqual(["Answered", "Answered"]);
  });

  it("that has ended, or that is a conference, rejects every action with a typed error", async () => {
    testbed = await openHeadlessTestbed();
    const [ada = ""] = await testbed.startConferenceWith("Ada Okafor");
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
    expect(testbed.platformNames()).toHaveLength(2);
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.waitUntil(() => testbed.client.views.participants.length === 1);
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

describe("mergeCalls and answerIntoConference", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  it("start a conference of two calls, and add a third one to it", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    const jonas = await testbed.connectCall("Jonas Lindqvist");
    const results = await testbed.settle(mergeCalls(testbed.client, { callIds: [ada, jonas] }));
    expect(results).toEqual([
      { status: "joined", callId: ada },
      { status: "joined", callId: jonas },
    ]);
    await testbed.waitUntil(() => testbed.platformNames().length === 3);
    // A second merge adds the call to the running conference.
    const northwind = await testbed.connectCall("Northwind Traders");
    await testbed.settle(mergeCalls(testbed.client, { callIds: [northwind] }));
    await testbed.waitUntil(() => testbed.platformNames().length === 4);
    expect(testbed.simulator.state().conferences).toHaveLength(1);
  });

  it("bring in the other calls if one is refused, which then continues", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    const jonas = await testbed.connectCall("Jonas Lindqvist");
    testbed.simulator.faults.add({ name: "restStatus", path: "/bring-in", status: 409 });
    const [first, second] = await testbed.settle(
      mergeCalls(testbed.client, { callIds: [ada, jonas] }),
    );
    expect(first).toMatchObject({ status: "refused", error: { code: "wrong-state" } });
    expect(second).toEqual({ status: "joined", callId: jonas });
    expect(testbed.simulator.person("Ada Okafor").state).toBe("talking");
  });

  it("send nothing for too many calls, for an unknown one and for one that rings", async () => {
    testbed = await openHeadlessTestbed({ client: { capacityLimit: 2 } });
    const ada = await testbed.connectCall("Ada Okafor");
    const jonas = await testbed.connectCall("Jonas Lindqvist");
    testbed.simulator.person("Northwind Traders").call("101");
    const ringing = () => testbed.client.views.calls.find(({ status }) => status === "ringing");
    await testbed.waitUntil(() => ringing() !== undefined);
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

  it("leave the calls as they were if the conference cannot be created", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    testbed.simulator.faults.add({
      name: "restStatus",
      path: "/telephony/conference",
      status: 503,
    });
    const error = await rejection(testbed.settle(mergeCalls(testbed.client, { callIds: [ada] })));
    expect(error.code).toBe("server");
    await testbed.advanceTime(1_000);
    expect(testbed.client.views.calls).toMatchObject([{ id: ada, status: "connected" }]);
  });

  it("answer a ringing call into the running conference", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith("Ada Okafor");
    testbed.simulator.person("Jonas Lindqvist").call("101");
    const ringing = () => testbed.client.views.calls.find(({ status }) => status === "ringing");
    await testbed.waitUntil(() => ringing()?.onThisPhone === true);
    const callId = ringing()?.id ?? "";
    await testbed.settle(answerIntoConference(testbed.client, { callId }));
    await testbed.waitUntil(() => testbed.platformNames().length === 3);
    await testbed.waitUntil(() => {
      const { conference } = testbed.client.views;
      return conference.status === "active" && !conference.held;
    });
  });
});

describe("another action on a call", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  it("parks the call, which can be picked up by dialling the location", async () => {
    testbed = await openHeadlessTestbed();
    const callId = await testbed.connectCall("Ada Okafor");
    const { location } = await testbed.settle(parkCall(testbed.client, { callId }));
    expect(location).toMatch(/^\*\d+$/);
    await testbed.waitUntil(() => testbed.client.views.calls.length === 0);
    expect(testbed.simulator.person("Ada Okafor").state).toBe("talking");
    await testbed.settle(dial(testbed.client, { to: location }));
    await testbed.waitUntil(() => testbed.client.views.calls[0]?.status === "connected");
  });

  it("flips the call to another phone", async () => {
    testbed = await openHeadlessTestbed();
    const callId = await testbed.connectCall("Ada Okafor");
    await testbed.settle(flipCall(testbed.client, { callId, flipId: "103" }));
    const sent = testbed.simulator
      .log()
      .filter(({ summary }) => summary.startsWith("POST "))
      .at(-1);
    expect(sent?.text).toContain(JSON.stringify({ callFlipId: "103" }));
    await testbed.waitUntil(() => testbed.simulator.person("Mei Tanaka").state === "ringing");
  });

  it("replies to a ringing call with a text that the platform reads aloud", async () => {
    testbed = await openHeadlessTestbed();
    testbed.simulator.person("Ada Okafor").call("101");
    await testbed.waitUntil(() => testbed.client.views.calls[0]?.onThisPhone === true);
    const callId = testbed.client.views.calls[0]?.id ?? "";
    await testbed.settle(replyToCall(testbed.client, { callId, text: "I call you back." }));
    await testbed.waitUntil(
      () => testbed.simulator.person("Ada Okafor").lastReply === "I call you back.",
    );
  });

  it("is over for the host once the call was flipped and hung up, while the other phone still rings", async () => {
    testbed = await openHeadlessTestbed();
    const callId = await testbed.connectCall("Ada Okafor");
    await testbed.settle(flipCall(testbed.client, { callId, flipId: "103" }));
    await testbed.waitUntil(() => testbed.simulator.person("Mei Tanaka").state === "ringing");
    expect(testbed.client.views.calls).toMatchObject([{ id: callId, status: "connected" }]);
    await testbed.settle(hangUpCall(testbed.client, { callId }));
    await testbed.advanceTime(30_000, 500);
    expect(testbed.client.views.calls).toEqual([]);
    expect(testbed.webPhone.callSessions).toEqual([]);
    expect(testbed.simulator.person("Ada Okafor").state).toBe("talking");
    testbed.simulator.person("Mei Tanaka").answer();
    await testbed.advanceTime(5_000, 500);
    expect(testbed.client.views.calls).toEqual([]);
    testbed.simulator.person("Ada Okafor").hangUp();
  });

  it("is over for the host once the caller has answered a reply, although the caller stays on the line", async () => {
    testbed = await openHeadlessTestbed();
    const ada = testbed.simulator.person("Ada Okafor");
    ada.call("101");
    await testbed.waitUntil(() => testbed.client.views.calls[0]?.onThisPhone === true);
    const callId = testbed.client.views.calls[0]?.id ?? "";
    const sessions = testbed.webPhone.callSessions;
    const replied = testbed.settle(replyToCall(testbed.client, { callId, text: "Later." }));
    await testbed.waitUntil(() => ada.lastReply === "Later.");
    ada.press("3");
    await replied;
    await testbed.waitUntil(() => testbed.client.views.calls.length === 0);
    expect(sessions).toEqual([]);
    expect(ada.sessionId).toBe(callId);
    await testbed.advanceTime(30_000, 500);
    expect(testbed.client.views.calls).toEqual([]);
    ada.hangUp();
    await testbed.advanceTime(1_000);
    expect(testbed.client.views.calls).toEqual([]);
  });

  it("is over for the host once it was forwarded, while the other phone still rings", async () => {
    testbed = await openHeadlessTestbed();
    testbed.simulator.person("Ada Okafor").call("101");
    await testbed.waitUntil(() => testbed.client.views.calls[0]?.onThisPhone === true);
    const callId = testbed.client.views.calls[0]?.id ?? "";
    await testbed.settle(forwardCall(testbed.client, { callId, to: "+16505550112" }));
    await testbed.waitUntil(() => testbed.client.views.calls.length === 0);
    await testbed.advanceTime(30_000, 500);
    expect(testbed.client.views.calls).toEqual([]);
    expect(testbed.simulator.person("Ada Okafor").state).toBe("calling");
    expect(testbed.simulator.person("Northwind Traders").state).toBe("ringing");
  });

  it("shows a colleague who was dialed by number as ringing until they answer", async () => {
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    await testbed.settle(dial(testbed.client, { to: "+16505550102" }));
    const mei = testbed.simulator.person("Mei Tanaka");
    await testbed.waitUntil(() => mei.state === "ringing");
    await testbed.advanceTime(2_000);
    expect(testbed.client.views.calls).toMatchObject([{ name: "Mei Tanaka", status: "dialing" }]);
    mei.answer();
    await testbed.waitUntil(() => testbed.client.views.calls[0]?.status === "connected");
  });
});
