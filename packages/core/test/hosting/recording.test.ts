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

  it("begins when consent was given, says who came later, and ends", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.conferenceWith("Ada Okafor");
    await testbed.settled(startRecording(testbed.client, { consent: "given" }));
    expect(state()).toMatchObject({ status: "on", by: "thisClient", consentMissing: [] });
    expect(isRecorded()).toBe(true);
    const jonas = await testbed.talkTo("Jonas Lindqvist");
    await testbed.settled(bringInCall(testbed.client, { callId: jonas }));
    await testbed.until(() => testbed.truth().length === 3);
    expect(state()).toMatchObject({ consentMissing: [jonas] });
    await testbed.settled(confirmRecordingConsent(testbed.client));
    expect(state()).toMatchObject({ consentMissing: [] });
    await testbed.settled(stopRecording(testbed.client));
    expect(state()).toBeUndefined();
    expect(isRecorded()).toBe(false);
  });

  it("is refused where nobody was asked, before anything is sent", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.conferenceWith("Ada Okafor");
    const before = testbed.simulator.log().length;
    const error = await rejection(startRecording(testbed.client, {} as { consent: "given" }));
    expect(error).toMatchObject({
      code: "consent-missing",
      hint: expect.stringContaining("given"),
    });
    expect(testbed.simulator.log()).toHaveLength(before);
  });

  it("that is turned off is refused in words, and the call goes on", async () => {
    testbed = await openHeadlessTestbed({ rules: { recordingAllowed: false } });
    await testbed.conferenceWith("Ada Okafor");
    const error = await rejection(
      testbed.settled(startRecording(testbed.client, { consent: "given" })),
    );
    expect(error).toMatchObject({
      code: "recording-refused",
      explanation: "Recording is turned off for this account or extension.",
    });
    expect(state()).toMatchObject({ status: "off", error: { code: "recording-refused" } });
    expect(testbed.truth()).toHaveLength(2);
  });

  it("keeps a call out of the conference, and says so", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.talkTo("Ada Okafor");
    await testbed.settled(startConference(testbed.client));
    await testbed.settled(startRecording(testbed.client, { callId: ada, consent: "notNeeded" }));
    const find = () => testbed.client.views.calls.find(({ id }) => id === ada);
    await testbed.until(() => find()?.recording === true);
    expect(find()?.canBringIn).toEqual({ allowed: false, reason: "recording" });
    expect(await rejection(bringInCall(testbed.client, { callId: ada }))).toMatchObject({
      code: "call-recorded",
      hint: "Stop the recording, then add the call again.",
    });
    await testbed.settled(stopRecording(testbed.client, { callId: ada }));
    await testbed.until(() => find()?.canBringIn.allowed === true);
  });

  it("by others shows as theirs, and its end by others as an end", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.conferenceWith("Ada Okafor");
    const platform = testbed.page.sdk.platform();
    const ada = await testbed.talkTo("Jonas Lindqvist");
    const { partyId } = testbed.client.views.calls.find(({ id }) => id === ada)!;
    const path = `/restapi/v1.0/account/~/telephony/sessions/${ada}/parties/${partyId}/recordings`;
    const answer = await testbed.settled(platform.post(path, {}));
    const { id } = await answer.json();
    await testbed.until(() => testbed.client.views.recordings[ada] !== undefined);
    expect(testbed.client.views.recordings[ada]).toEqual({ status: "on", by: "other" });
    await testbed.settled(platform.patch(`${path}/${id}`, { active: false }));
    await testbed.until(() => testbed.client.views.recordings[ada] === undefined);
    // One that this page began, and an administrator ended.
    await testbed.settled(startRecording(testbed.client, { callId: ada, consent: "notNeeded" }));
    await testbed.until(() => testbed.client.views.calls.some(({ recording }) => recording));
    await testbed.settled(platform.patch(`${path}/${id}`, { active: false }));
    await testbed.until(() => testbed.client.views.recordings[ada] === undefined);
  });

  it("without a conference, or of a call that is elsewhere, is refused", async () => {
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
