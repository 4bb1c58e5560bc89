import { afterEach, describe, expect, it } from "vitest";
import { confirmConsent, startRecording, stopRecording } from "../../src/actions/index.ts";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

describe("recording", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  const conferenceId = (): string => {
    const { conference } = desk.client.views;
    return "sessionId" in conference ? conference.sessionId : "";
  };
  const state = () => desk.client.views.recordings[conferenceId()];
  const isRecorded = () =>
    desk.simulator
      .state()
      .sessions.some(({ parties }) => parties.some(({ recording }) => recording));

  it("begins when consent was given, says who came later, and ends", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Ada Okafor");
    await desk.settled(startRecording(desk.client, { consent: "given" }));
    expect(state()).toMatchObject({ status: "on", by: "us", consentMissing: [] });
    expect(isRecorded()).toBe(true);
    const jonas = await desk.talkTo("Jonas Lindqvist");
    await desk.settled(desk.client.bringIn({ callId: jonas }));
    await desk.until(() => desk.truth().length === 3);
    expect(state()).toMatchObject({ consentMissing: [jonas] });
    await desk.settled(confirmConsent(desk.client));
    expect(state()).toMatchObject({ consentMissing: [] });
    await desk.settled(stopRecording(desk.client));
    expect(state()).toBeUndefined();
    expect(isRecorded()).toBe(false);
  });

  it("is refused where nobody was asked, before anything is sent", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Ada Okafor");
    const before = desk.simulator.log().length;
    const error = await rejection(startRecording(desk.client, {} as { consent: "given" }));
    expect(error).toMatchObject({
      code: "consent-missing",
      todo: expect.stringContaining("given"),
    });
    expect(desk.simulator.log()).toHaveLength(before);
  });

  it("that is turned off is refused in words, and the call goes on", async () => {
    desk = await openHeadlessDesk({ rules: { recordingAllowed: false } });
    await desk.conferenceWith("Ada Okafor");
    const error = await rejection(desk.settled(startRecording(desk.client, { consent: "given" })));
    expect(error).toMatchObject({
      code: "recording-refused",
      why: "Recording is turned off for this account or extension.",
    });
    expect(state()).toMatchObject({ status: "off", error: { code: "recording-refused" } });
    expect(desk.truth()).toHaveLength(2);
  });

  it("keeps a call out of the conference, and says so", async () => {
    desk = await openHeadlessDesk();
    const ada = await desk.talkTo("Ada Okafor");
    await desk.settled(desk.client.start());
    await desk.settled(startRecording(desk.client, { callId: ada, consent: "notNeeded" }));
    const find = () => desk.client.views.calls.find(({ id }) => id === ada);
    await desk.until(() => find()?.recording === true);
    expect(find()?.bringIn).toEqual({ possible: false, reason: "recording" });
    expect(await rejection(desk.client.bringIn({ callId: ada }))).toMatchObject({
      code: "call-recorded",
      todo: "Stop the recording, then add the call again.",
    });
    await desk.settled(stopRecording(desk.client, { callId: ada }));
    await desk.until(() => find()?.bringIn.possible === true);
  });

  it("by others shows as theirs, and its end by others as an end", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Ada Okafor");
    const platform = desk.page.sdk.platform();
    const ada = await desk.talkTo("Jonas Lindqvist");
    const { partyId } = desk.client.views.calls.find(({ id }) => id === ada)!;
    const path = `/restapi/v1.0/account/~/telephony/sessions/${ada}/parties/${partyId}/recordings`;
    const answer = await desk.settled(platform.post(path, {}));
    const { id } = await answer.json();
    await desk.until(() => desk.client.views.recordings[ada] !== undefined);
    expect(desk.client.views.recordings[ada]).toEqual({ status: "on", by: "others" });
    await desk.settled(platform.patch(`${path}/${id}`, { active: false }));
    await desk.until(() => desk.client.views.recordings[ada] === undefined);
    // One that this page began, and an administrator ended.
    await desk.settled(startRecording(desk.client, { callId: ada, consent: "notNeeded" }));
    await desk.until(() => desk.client.views.calls.some(({ recording }) => recording));
    await desk.settled(platform.patch(`${path}/${id}`, { active: false }));
    await desk.until(() => desk.client.views.recordings[ada] === undefined);
  });

  it("without a conference, or of a call that is elsewhere, is refused", async () => {
    desk = await openHeadlessDesk();
    const consent = "notNeeded";
    expect((await rejection(startRecording(desk.client, { consent }))).code).toBe("no-conference");
    const callId = "s-0";
    expect((await rejection(startRecording(desk.client, { callId, consent }))).code).toBe(
      "unknown-call",
    );
  });
});
