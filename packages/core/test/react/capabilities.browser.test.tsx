import { act } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import table from "../../docs/capabilities.md?raw";
import { bringInCall, startConference } from "../../src/actions/index.ts";
import {
  type ActiveCall,
  createConferenceClient,
  useActiveCalls,
  useAnswerCall,
  useAnswerIntoConference,
  useBringInCall,
  useCallerIds,
  useCallQuality,
  useCancelWarmTransfer,
  useCapabilities,
  useCapacity,
  useChooseDevice,
  useCompleteWarmTransfer,
  useDeclineCall,
  useDepartedParticipants,
  useDevices,
  useDial,
  useDialIntoConference,
  useEndConference,
  useEventLog,
  useFlipCall,
  useForwardCall,
  useHangUpCall,
  useIsolateParticipant,
  useLeaveConference,
  useMergeCalls,
  useMicrophoneTest,
  useMuteAll,
  useMuteParticipant,
  useParkCall,
  useParticipant,
  useParticipants,
  usePhone,
  useReadiness,
  useRecording,
  useRejoinConference,
  useRemoveParticipant,
  useReplyToCall,
  useSendDtmf,
  useSendToVoicemail,
  useSetCallHeld,
  useSetCallMuted,
  useSetHostHeld,
  useSetHostMuted,
  useSipInvite,
  useStartConference,
  useStartRecording,
  useStartWarmTransfer,
  useStopRecording,
  useTransferCall,
} from "../../src/index.ts";
import { type Harness, renderHookWith, startHarness } from "../testbed/harness.tsx";

const rows = [...table.matchAll(/^\| (.+?) \|.*\| `(\w+)` \|$/gm)].map(
  ([, task = "", hook = ""]) => [task, hook] as const,
);

let harness: Harness;
const person = (name: string) => harness.simulator.person(name);
const views = () => harness.client.views;

/** Renders a hook. `now` is its latest value, and `act` runs its actions inside React's `act`. */
function running<T>(hook: () => T): {
  readonly now: T;
  act<R>(run: (value: T) => Promise<R>): Promise<R>;
} {
  const { result } = renderHookWith(harness.client, hook);
  return {
    get now() {
      return result.current;
    },
    async act(run) {
      let outcome: Awaited<ReturnType<typeof run>> | undefined;
      await act(async () => {
        outcome = await run(result.current);
      });
      return outcome as Awaited<ReturnType<typeof run>>;
    },
  };
}

async function startConferenceWith(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push(await harness.connectCall(name));
  await startConference(harness.client);
  for (const callId of ids) await bringInCall(harness.client, { callId });
  await expect.poll(() => views().participants.every(({ joinedAt }) => joinedAt)).toBe(true);
  return ids;
}
async function ringFrom(name: string): Promise<string> {
  await harness.client.connect();
  person(name).call("101");
  const find = (): ActiveCall | undefined =>
    views().calls.find((call) => call.name === name && call.onThisPhone);
  await expect.poll(() => find()?.status).toBe("ringing");
  return find()?.id ?? "";
}
const callOf = (id: string) => views().calls.find((call) => call.id === id);
const expectPlatformNames = () => expect.poll(() => harness.platformNames());

/** The test of each row: it runs the hook, and checks the effect on the simulated platform. */
const runs: Record<string, () => Promise<void>> = {
  "start an empty conference": async () => {
    await running(useStartConference).act((start) => start.mutateAsync());
    await expectPlatformNames().toEqual(["Karla Rosario"]);
  },
  "bring in a call": async () => {
    const callId = await harness.connectCall("Ada Okafor");
    await startConference(harness.client);
    await running(useBringInCall).act((bringIn) => bringIn.mutateAsync({ callId }));
    await expectPlatformNames().toEqual(["Karla Rosario", "Ada Okafor"]);
  },
  "merge two calls into a new conference": async () => {
    const callIds = [
      await harness.connectCall("Ada Okafor"),
      await harness.connectCall("Jonas Lindqvist"),
    ];
    const results = await running(useMergeCalls).act((merge) => merge.mutateAsync({ callIds }));
    expect(results.map(({ status }) => status)).toEqual(["joined", "joined"]);
    await expectPlatformNames().toHaveLength(3);
  },
  "merge a held call into the running conference": async () => {
    const held = await harness.connectCall("Jonas Lindqvist");
    await startConferenceWith("Ada Okafor");
    expect(callOf(held)?.status).toBe("onHold");
    await running(useMergeCalls).act((merge) => merge.mutateAsync({ callIds: [held] }));
    await expectPlatformNames().toContain("Jonas Lindqvist");
  },
  "answer a ringing call and bring it in": async () => {
    await startConferenceWith("Ada Okafor");
    const callId = await ringFrom("Jonas Lindqvist");
    await running(useAnswerIntoConference).act((answer) => answer.mutateAsync({ callId }));
    await expectPlatformNames().toContain("Jonas Lindqvist");
  },
  "dial a number into the conference, and wait for the answer": async () => {
    await startConferenceWith("Ada Okafor");
    person("Paco Vu").script().answerAfter(300);
    const dial = running(useDialIntoConference);
    expect(await dial.act((each) => each.mutateAsync({ to: "102" }))).toMatchObject({
      status: "joined",
    });
    await expectPlatformNames().toContain("Paco Vu");
  },
  "list the participants by name": async () => {
    await startConferenceWith("Ada Okafor");
    expect(running(useParticipants).now.map(({ name }) => name)).toEqual(harness.platformNames());
  },
  "see the status of each participant": async () => {
    const [ada = ""] = await startConferenceWith("Ada Okafor");
    expect(running(() => useParticipant(ada)).now).toMatchObject({
      status: "connected",
      muted: false,
    });
  },
  "see who left, and how long they stayed": async () => {
    await startConferenceWith("Ada Okafor", "Jonas Lindqvist");
    const departed = running(useDepartedParticipants);
    act(() => person("Ada Okafor").hangUp());
    await expect.poll(() => departed.now).toMatchObject([{ name: "Ada Okafor" }]);
    expect(departed.now[0]?.durationMs).toBeGreaterThanOrEqual(0);
  },
  "see how many places are taken": async () => {
    await startConferenceWith("Ada Okafor");
    expect(running(useCapacity).now).toEqual({ used: 2, limit: 10, full: false });
  },
  "mute the host": async () => {
    await startConferenceWith("Ada Okafor");
    harness.microphone.setTone(900);
    const heard = () => expect.poll(() => person("Ada Okafor").hears()?.level, { timeout: 8_000 });
    await heard().toBeGreaterThan(-40);
    await running(useSetHostMuted).act((setMuted) => setMuted.mutateAsync({ muted: true }));
    await heard().toBeLessThan(-60);
  },
  "mute one participant": async () => {
    const [participantId = ""] = await startConferenceWith("Ada Okafor");
    await running(useMuteParticipant).act((mute) =>
      mute.mutateAsync({ participantId, muted: true }),
    );
    expect(harness.simulator.state().conferences[0]?.parties[1]?.muted).toBe(true);
  },
  "mute all participants": async () => {
    await startConferenceWith("Ada Okafor", "Jonas Lindqvist");
    await running(useMuteAll).act((muteAll) => muteAll.mutateAsync({ muted: true }));
    const parties = harness.simulator.state().conferences[0]?.parties ?? [];
    expect(parties.map(({ muted }) => muted)).toEqual([false, true, true]);
  },
  "hold the host's leg while the others go on talking": async () => {
    await startConferenceWith("Ada Okafor", "Jonas Lindqvist");
    await running(useSetHostHeld).act((setHeld) => setHeld.mutateAsync({ held: true }));
    person("Ada Okafor").speak();
    await expect
      .poll(() => person("Jonas Lindqvist").hears()?.level, { timeout: 8_000 })
      .toBeGreaterThan(-50);
    expect(harness.simulator.state().conferences[0]?.parties[0]?.held).toBe(true);
  },
  "isolate a participant, and end the isolation": async () => {
    const [participantId = ""] = await startConferenceWith("Ada Okafor", "Jonas Lindqvist");
    person("Jonas Lindqvist").speak();
    const heard = () => expect.poll(() => person("Ada Okafor").hears()?.level, { timeout: 8_000 });
    await heard().toBeGreaterThan(-50);
    const isolate = running(useIsolateParticipant);
    await isolate.act((each) => each.mutateAsync({ participantId, isolated: true }));
    await heard().toBeLessThan(-60);
    await isolate.act((each) => each.mutateAsync({ participantId, isolated: false }));
    await heard().toBeGreaterThan(-50);
  },
  "send DTMF tones": async () => {
    await startConferenceWith("Ada Okafor");
    await running(useSendDtmf).act((send) => send.mutateAsync({ digits: "42#" }));
    const digits = () =>
      harness.simulator
        .state()
        .sessions.flatMap(({ parties }) => parties.map((each) => each.digits));
    await expect.poll(digits, { timeout: 8_000 }).toContain("42#");
  },
  "remove a participant": async () => {
    const [participantId = ""] = await startConferenceWith("Ada Okafor", "Jonas Lindqvist");
    await running(useRemoveParticipant).act((remove) => remove.mutateAsync({ participantId }));
    await expectPlatformNames().toEqual(["Karla Rosario", "Jonas Lindqvist"]);
  },
  "leave while the others stay": async () => {
    await startConferenceWith("Ada Okafor", "Jonas Lindqvist");
    await running(useLeaveConference).act((leave) => leave.mutateAsync());
    await expectPlatformNames().toEqual(["Ada Okafor", "Jonas Lindqvist"]);
  },
  "end the conference for everyone": async () => {
    await startConferenceWith("Ada Okafor");
    await running(useEndConference).act((end) => end.mutateAsync());
    await expectPlatformNames().toEqual([]);
    expect(person("Ada Okafor").state).toBe("idle");
  },
  "rejoin the conference after a reload": async () => {
    await startConferenceWith("Ada Okafor", "Jonas Lindqvist");
    dispatchEvent(new PageTransitionEvent("pagehide"));
    // After a reload, a new client finds the conference of the old one.
    const platform = harness.sdk.platform();
    const before = harness.client;
    harness.client = createConferenceClient({ platform, rejoin: "ask" });
    await before.dispose();
    await harness.client.connect();
    await expect.poll(() => views().conference.status).toBe("rejoinable");
    await running(useRejoinConference).act((rejoin) => rejoin.mutateAsync());
    expect(views().conference.status).toBe("active");
    await expectPlatformNames().toHaveLength(3);
  },
  "keep the conference over a lost connection": async () => {
    await startConferenceWith("Ada Okafor");
    const phone = running(usePhone);
    act(() => harness.simulator.faults.dropSipSockets());
    await expect.poll(() => phone.now.status).toBe("reconnecting");
    await expect.poll(() => phone.now.status, { timeout: 12_000 }).toBe("registered");
    expect(harness.platformNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
  },
  "record the conference with consent": async () => {
    await startConferenceWith("Ada Okafor");
    await running(useStartRecording).act((start) => start.mutateAsync({ consent: "given" }));
    expect(running(() => useRecording()).now).toMatchObject({ status: "on", by: "thisClient" });
    const { sessions } = harness.simulator.state();
    expect(sessions.some(({ parties }) => parties.some(({ recording }) => recording))).toBe(true);
  },
  "stop the recording": async () => {
    await startConferenceWith("Ada Okafor");
    await running(useStartRecording).act((start) => start.mutateAsync({ consent: "given" }));
    await running(useStopRecording).act((stop) => stop.mutateAsync());
    const { sessions } = harness.simulator.state();
    expect(sessions.some(({ parties }) => parties.some(({ recording }) => recording))).toBe(false);
  },
  "see that a recorded call cannot be brought in": async () => {
    const callId = await harness.connectCall("Ada Okafor");
    const start = running(useStartRecording);
    await start.act((each) => each.mutateAsync({ callId, consent: "notNeeded" }));
    const calls = running(() => useActiveCalls());
    await expect
      .poll(() => calls.now.data[0]?.canBringIn)
      .toEqual({ allowed: false, reason: "recording" });
  },
  "list all calls of the extension": async () => {
    const calls = running(() => useActiveCalls());
    await expect.poll(() => calls.now.status).toBe("success");
    await act(() => ringFrom("Ada Okafor"));
    expect(calls.now.data).toMatchObject([{ name: "Ada Okafor", direction: "inbound" }]);
  },
  "place a call with a chosen caller id": async () => {
    const callerIds = running(() => useCallerIds());
    await expect.poll(() => callerIds.now.data).toHaveLength(2);
    const callerId = callerIds.now.data?.[1]?.phoneNumber ?? "";
    await running(useDial).act((dial) => dial.mutateAsync({ to: "+16505550111", callerId }));
    await expect.poll(() => person("Ada Okafor").state).toBe("ringing");
    const invite = harness.simulator.log().find(({ text }) => text.startsWith("INVITE sip:+1650"));
    expect(invite?.text).toContain(callerId);
  },
  "answer a call": async () => {
    const callId = await ringFrom("Ada Okafor");
    await running(useAnswerCall).act((answer) => answer.mutateAsync({ callId }));
    expect(person("Ada Okafor").state).toBe("talking");
  },
  "decline a call": async () => {
    const callId = await ringFrom("Ada Okafor");
    await running(useDeclineCall).act((decline) => decline.mutateAsync({ callId }));
    await expect.poll(() => callOf(callId)).toBeUndefined();
  },
  "send a call to voicemail": async () => {
    const callId = await ringFrom("Ada Okafor");
    await running(useSendToVoicemail).act((voicemail) => voicemail.mutateAsync({ callId }));
    await expect.poll(() => callOf(callId)).toBeUndefined();
    // The mailbox has answered, so the caller is still in a call.
    expect(person("Ada Okafor").state).not.toBe("idle");
  },
  "forward a call": async () => {
    const callId = await ringFrom("Ada Okafor");
    await running(useForwardCall).act((forward) => forward.mutateAsync({ callId, to: "102" }));
    await expect.poll(() => person("Paco Vu").state).toBe("ringing");
  },
  "reply to a call with a message": async () => {
    const callId = await ringFrom("Ada Okafor");
    await running(useReplyToCall).act((reply) =>
      reply.mutateAsync({ callId, text: "In a meeting." }),
    );
    await expect.poll(() => person("Ada Okafor").lastReply).toBe("In a meeting.");
  },
  "hold and resume a call": async () => {
    const callId = await harness.connectCall("Ada Okafor");
    const setHeld = running(useSetCallHeld);
    await setHeld.act((each) => each.mutateAsync({ callId, held: true }));
    await expect.poll(() => callOf(callId)?.status).toBe("onHold");
    await setHeld.act((each) => each.mutateAsync({ callId, held: false }));
    await expect.poll(() => callOf(callId)?.status).toBe("connected");
  },
  "mute a call": async () => {
    const callId = await harness.connectCall("Ada Okafor");
    harness.microphone.setTone(900);
    await running(useSetCallMuted).act((mute) => mute.mutateAsync({ callId, muted: true }));
    await expect
      .poll(() => person("Ada Okafor").hears()?.level, { timeout: 8_000 })
      .toBeLessThan(-60);
    expect(callOf(callId)?.muted).toBe(true);
  },
  "hang up a call": async () => {
    const callId = await harness.connectCall("Ada Okafor");
    await running(useHangUpCall).act((hangUp) => hangUp.mutateAsync({ callId }));
    await expect.poll(() => person("Ada Okafor").state).toBe("idle");
  },
  "transfer a call blindly": async () => {
    const callId = await harness.connectCall("Ada Okafor");
    await running(useTransferCall).act((transfer) => transfer.mutateAsync({ callId, to: "102" }));
    await expect.poll(() => person("Paco Vu").state).toBe("ringing");
    await expect.poll(() => callOf(callId)).toBeUndefined();
  },
  "transfer a call after a consultation": async () => {
    const callId = await harness.connectCall("Ada Okafor");
    person("Paco Vu").script().answerAfter(0);
    const start = running(useStartWarmTransfer);
    const { consultCallId } = await start.act((each) => each.mutateAsync({ callId, to: "102" }));
    await expect.poll(() => callOf(consultCallId)?.status).toBe("connected");
    const complete = running(useCompleteWarmTransfer);
    await complete.act((each) => each.mutateAsync({ callId, consultCallId }));
    await expect.poll(() => views().calls).toEqual([]);
    expect([person("Ada Okafor").state, person("Paco Vu").state]).toEqual(["talking", "talking"]);
  },
  "cancel a transfer after a consultation": async () => {
    const callId = await harness.connectCall("Ada Okafor");
    const start = running(useStartWarmTransfer);
    const { consultCallId } = await start.act((each) => each.mutateAsync({ callId, to: "102" }));
    const cancel = running(useCancelWarmTransfer);
    await cancel.act((each) => each.mutateAsync({ callId, consultCallId }));
    await expect.poll(() => callOf(callId)?.status).toBe("connected");
  },
  "park a call": async () => {
    const callId = await harness.connectCall("Ada Okafor");
    const { location } = await running(useParkCall).act((park) => park.mutateAsync({ callId }));
    expect(location).toMatch(/^\*\d+$/);
    await expect.poll(() => callOf(callId)).toBeUndefined();
  },
  "flip a call to another phone": async () => {
    const callId = await harness.connectCall("Ada Okafor");
    await running(useFlipCall).act((flip) => flip.mutateAsync({ callId, flipId: "103" }));
    await expect.poll(() => person("Mei Tanaka").state).toBe("ringing");
  },
  "send an INVITE to any SIP target": async () => {
    const leg = running(useSipInvite);
    await leg.act((each) => each.invite("+16505550111"));
    expect(leg.now.status).toBe("answered");
    await expect.poll(() => person("Ada Okafor").state).toBe("ringing");
  },
  "choose the microphone and the speaker": async () => {
    harness.microphone.add({ deviceId: "headset", kind: "audioinput", label: "Headset" });
    harness.microphone.add({ deviceId: "testbed", kind: "audiooutput", label: "Desk" });
    const choose = running(useChooseDevice);
    await choose.act((each) => each.mutateAsync({ role: "input", deviceId: "headset" }));
    await choose.act((each) => each.mutateAsync({ role: "output", deviceId: "testbed" }));
    const devices = running(useDevices);
    await expect.poll(() => devices.now).toMatchObject({ inputId: "headset", outputId: "testbed" });
  },
  "test the microphone": async () => {
    harness.microphone.setTone(440);
    const test = running(useMicrophoneTest);
    await test.act((each) => each.start());
    await expect.poll(() => test.now).toMatchObject({ status: "running", heard: true });
  },
  "check what the user and the app may do": async () => {
    const capabilities = running(() => useCapabilities());
    await expect
      .poll(() => capabilities.now.data)
      .toMatchObject({ startConference: { allowed: true }, record: { allowed: true } });
  },
  "check before a call whether the page can hold a conference": async () => {
    harness.microphone.setTone(440);
    const readiness = running(() => useReadiness());
    expect(readiness.now.status).toBe("idle");
    await readiness.act(async ({ run }) => run());
    await expect.poll(() => readiness.now.status).toBe("done");
    expect(readiness.now.report?.outcome).toBe("ready");
  },
  "see the call quality": async () => {
    await startConferenceWith("Ada Okafor");
    const quality = running(() => useCallQuality());
    await expect
      .poll(() => quality.now, { timeout: 8_000 })
      .toMatchObject({ status: "measured", grade: "good" });
  },
  "export an event log for support": async () => {
    await startConferenceWith("Ada Okafor");
    expect(running(useEventLog).now.map(({ name }) => name)).toContain("conference: active");
  },
};

describe("each row of docs/capabilities.md", () => {
  afterEach(async () => {
    await harness.stop();
    localStorage.clear();
  });

  it("has a test, and each test has a row", async () => {
    harness = await startHarness();
    expect(rows.length).toBeGreaterThan(40);
    expect(Object.keys(runs)).toEqual(rows.map(([task]) => task));
  });

  it.each(rows)("%s: %s", async (task, hook) => {
    harness = await startHarness();
    const run = runs[task];
    expect(run?.toString()).toContain(hook);
    await run?.();
  });
});
