import { afterEach, describe, expect, it } from "vitest";
import {
  bringInCall,
  confirmRecordingConsent,
  startConference,
  startRecording,
  stopRecording,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";
import { PROMPT_EVENTS } from "../testbed/rules.ts";

describe("recording", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const conferenceId = (): string => {
    const { conference } = testbed.client.views;
    return "sessionId" in conference ? conference.sessionId : "";
  };
  const state = () => testbed.client.views.recordings[conferenceId()];
  const isRecorded = () =>
    testbed.simulator
      .state()
      .sessions.some(({ parties }) => parties.some(({ recording }) => recording));

  it("starts with consent, lists those who joined later, and stops", async () => {
    // After the stop, a late event of the recording shows it as another client's until that of its end.
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    await testbed.startConferenceWith("Ada Okafor");
    await testbed.settle(startRecording(testbed.client, { consent: "given" }));
    expect(state()).toMatchObject({ status: "on", by: "thisClient", consentMissing: [] });
    expect(isRecorded()).toBe(true);
    const jonas = await testbed.connectCall("Jonas Lindqvist");
    await testbed.settle(bringInCall(testbed.client, { callId: jonas }));
    await testbed.waitUntil(() => testbed.platformNames().length === 3);
    expect(state()).toMatchObject({ consentMissing: [jonas] });
    await testbed.settle(confirmRecordingConsent(testbed.client));
    expect(state()).toMatchObject({ consentMissing: [] });
    await testbed.settle(stopRecording(testbed.client));
    expect(state()).toBeUndefined();
    expect(isRecorded()).toBe(false);
  });

  it.each([0, 30_000])(
    "stays this client's own while events are %s ms late, and who joins is asked for consent",
    async (eventDelay) => {
      testbed = await openHeadlessTestbed({ rules: { eventDelay } });
      await testbed.startConferenceWith("Ada Okafor");
      await testbed.settle(startRecording(testbed.client, { consent: "given" }));
      await testbed.advanceTime(5_000, 500);
      const jonas = await testbed.connectCall("Jonas Lindqvist");
      await testbed.settle(bringInCall(testbed.client, { callId: jonas }));
      for (let second = 0; second < 90; second += 1) {
        await testbed.advanceTime(1_000, 500);
        expect(state()).toMatchObject({ status: "on", by: "thisClient" });
      }
      expect(state()).toMatchObject({ consentMissing: [jonas] });
      await testbed.settle(stopRecording(testbed.client));
      await testbed.advanceTime(60_000, 500);
      expect(state()).toBeUndefined();
    },
  );

  it("without consent is refused before any request", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith("Ada Okafor");
    const before = testbed.simulator.log().length;
    const error = await rejection(startRecording(testbed.client, {} as { consent: "given" }));
    expect(error).toMatchObject({
      code: "consent-missing",
      hint: expect.stringContaining("given"),
    });
    expect(testbed.simulator.log()).toHaveLength(before);
  });

  it("that is turned off is refused with an explanation, and the call continues", async () => {
    testbed = await openHeadlessTestbed({ rules: { recordingAllowed: false } });
    await testbed.startConferenceWith("Ada Okafor");
    const error = await rejection(
      testbed.settle(startRecording(testbed.client, { consent: "given" })),
    );
    expect(error).toMatchObject({
      code: "recording-refused",
      explanation: "Recording is turned off for this account or extension.",
    });
    expect(state()).toMatchObject({ status: "off", error: { code: "recording-refused" } });
    expect(testbed.platformNames()).toHaveLength(2);
  });

  it("blocks the bring-in of its call, and the call tells it", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    await testbed.settle(startConference(testbed.client));
    await testbed.settle(startRecording(testbed.client, { callId: ada, consent: "notNeeded" }));
    const find = () => testbed.client.views.calls.find(({ id }) => id === ada);
    await testbed.waitUntil(() => find()?.recording === true);
    expect(find()?.canBringIn).toEqual({ allowed: false, reason: "recording" });
    expect(await rejection(bringInCall(testbed.client, { callId: ada }))).toMatchObject({
      code: "call-recorded",
      hint: "Stop the recording, then add the call again.",
    });
    await testbed.settle(stopRecording(testbed.client, { callId: ada }));
    await testbed.waitUntil(() => find()?.canBringIn.allowed === true);
  });

  it("of another client is shown as such, and also ends when another client stops it", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith("Ada Okafor");
    const platform = testbed.page.sdk.platform();
    const ada = await testbed.connectCall("Jonas Lindqvist");
    const { partyId } = testbed.client.views.calls.find(({ id }) => id === ada)!;
    const path = `/restapi/v1.0/account/~/telephony/sessions/${ada}/parties/${partyId}/recordings`;
    const answer = await testbed.settle(platform.post(path, {}));
    const { id } = await answer.json();
    await testbed.waitUntil(() => testbed.client.views.recordings[ada] !== undefined);
    expect(testbed.client.views.recordings[ada]).toEqual({ status: "on", by: "other" });
    // Events of one instant have no order where their sequence starts again.
    await testbed.advanceTime(20);
    await testbed.settle(platform.patch(`${path}/${id}`, { active: false }));
    await testbed.waitUntil(() => testbed.client.views.recordings[ada] === undefined);
    // Another client may also stop a recording of this page.
    await testbed.settle(startRecording(testbed.client, { callId: ada, consent: "notNeeded" }));
    await testbed.waitUntil(() => testbed.client.views.calls.some(({ recording }) => recording));
    await testbed.advanceTime(20);
    await testbed.settle(platform.patch(`${path}/${id}`, { active: false }));
    await testbed.waitUntil(() => testbed.client.views.recordings[ada] === undefined);
  });

  it("without a conference, or of an unknown call, is refused", async () => {
    testbed = await openHeadlessTestbed();
    const consent = "notNeeded";
    expect((await rejection(startRecording(testbed.client, { consent }))).code).toBe(
      "no-conference",
    );
    const callId = "s-0";
    expect((await rejection(startRecording(testbed.client, { callId, consent }))).code).toBe(
      "unknown-call",
    );
  });
});
