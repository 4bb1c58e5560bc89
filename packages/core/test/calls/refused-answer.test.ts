import { createSilentWebRtcSession } from "@rc-conference/simulator/headless";
import WebPhone from "ringcentral-web-phone";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  answerCall,
  answerIntoConference,
  setCallHeld,
  startConference,
} from "../../src/actions/index.ts";
import { createProfile, openPage } from "../testbed/headless-page.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

/** The conference is put on hold for a call that is answered, and resumes when the answer fails. */
describe("an answer that fails during a conference", () => {
  let testbed: HeadlessTestbed;
  let phone: WebPhone;
  /** Runs before the media answers an INVITE. */
  let beforeAnswer: () => Promise<void>;

  beforeEach(async () => {
    beforeAnswer = async () => undefined;
    testbed = await openHeadlessTestbed({
      client: {
        createWebPhone({ sipInfo, instanceId }) {
          phone = new WebPhone({ sipInfo: sipInfo as never, instanceId, webRtcSessionFactory });
          return phone;
        },
      },
    });
    await testbed.settle(startConference(testbed.client));
  });
  afterEach(() => testbed.close());

  function webRtcSessionFactory(): ReturnType<typeof createSilentWebRtcSession> {
    const media = createSilentWebRtcSession();
    return {
      ...media,
      async createAnswer(offer) {
        await beforeAnswer();
        return media.createAnswer(offer);
      },
    };
  }

  const ringFrom = async (name: string): Promise<string> => {
    testbed.simulator.person(name).call("101");
    const find = () => testbed.client.views.calls.find((call) => call.name === name);
    await testbed.waitUntil(() => find()?.onThisPhone === true);
    return find()?.id ?? "";
  };
  const statusOf = (callId: string): string | undefined =>
    testbed.client.views.calls.find(({ id }) => id === callId)?.status;
  const legOf = (callId: string) =>
    phone.callSessions.find(({ sessionId }) => sessionId === callId);
  const isHeld = (): boolean => {
    const { conference } = testbed.client.views;
    return "held" in conference && conference.held;
  };
  const expectHostTalks = async (): Promise<void> => {
    await testbed.advanceTime(2_000, 100);
    expect(testbed.client.views.conference).toMatchObject({ status: "active", held: false });
    expect(testbed.simulator.state().conferences[0]?.parties[0]?.held).toBe(false);
  };

  it("because the call rings only in another tab leaves the conference as it was", async () => {
    const other = openPage(testbed.simulator, createProfile());
    const { jwt } = testbed.simulator.extensions[0]!;
    await testbed.settle(other.sdk.platform().login({ jwt }));
    await testbed.settle(other.client.connect());
    const ada = await ringFrom("Ada Okafor");
    legOf(ada)?.dispose();
    const before = testbed.simulator.log().length;
    for (const answer of [answerCall, answerIntoConference]) {
      expect(
        await rejection(testbed.settle(answer(testbed.client, { callId: ada }))),
      ).toMatchObject({ code: "call-elsewhere" });
    }
    // Nobody was put on hold for it, not even for a moment.
    expect(testbed.simulator.log()).toHaveLength(before);
    await expectHostTalks();
    await testbed.settle(answerCall(other.client, { callId: ada }));
    await testbed.waitUntil(() => statusOf(ada) === "connected");
    await expectHostTalks();
    await testbed.settle(other.client.dispose());
  });

  it.each([
    ["answerCall", answerCall],
    ["answerIntoConference", answerIntoConference],
  ])("because the microphone is refused resumes the conference (%s)", async (_name, answer) => {
    const ada = await ringFrom("Ada Okafor");
    beforeAnswer = () => Promise.reject(new DOMException("", "NotAllowedError"));
    expect(await rejection(testbed.settle(answer(testbed.client, { callId: ada })))).toMatchObject({
      code: "microphone-denied",
    });
    await expectHostTalks();
    expect(statusOf(ada)).toBe("ringing");
    beforeAnswer = async () => undefined;
    await testbed.settle(answerCall(testbed.client, { callId: ada }));
    expect(isHeld()).toBe(true);
  });

  it("because the caller gave up resumes the conference", async () => {
    const ada = await ringFrom("Ada Okafor");
    beforeAnswer = () => new Promise(() => undefined);
    const answered = rejection(testbed.settle(answerCall(testbed.client, { callId: ada })));
    await testbed.waitUntil(isHeld);
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.waitUntil(() => statusOf(ada) === undefined);
    await expectHostTalks();
    await answered;
    await expectHostTalks();
  });

  it("because the prompt stays open resumes the conference, which is held once the call is answered after all", async () => {
    const ada = await ringFrom("Ada Okafor");
    let allow = (): void => undefined;
    beforeAnswer = () =>
      new Promise((resolve) => {
        allow = resolve;
      });
    expect(
      await rejection(testbed.settle(answerCall(testbed.client, { callId: ada }))),
    ).toMatchObject({ code: "network" });
    await expectHostTalks();
    allow();
    await testbed.waitUntil(() => statusOf(ada) === "connected");
    await testbed.waitUntil(isHeld);
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.waitUntil(() => !isHeld());
    await expectHostTalks();
  });

  it("that is a failed resumption of another call resumes the conference", async () => {
    const ada = await ringFrom("Ada Okafor");
    await testbed.settle(answerCall(testbed.client, { callId: ada }));
    await testbed.settle(setCallHeld(testbed.client, { callId: ada, held: true }));
    const { conference } = testbed.client.views;
    const conferenceId = "sessionId" in conference ? conference.sessionId : "";
    await testbed.settle(setCallHeld(testbed.client, { callId: conferenceId, held: false }));
    await expectHostTalks();
    const leg = legOf(ada)!;
    leg.unhold = () => Promise.reject(new Error("The media failed."));
    await rejection(testbed.settle(setCallHeld(testbed.client, { callId: ada, held: false })));
    await expectHostTalks();
  });

  it("does not keep answerIntoConference waiting when the event of the answer is lost", async () => {
    const ada = await ringFrom("Ada Okafor");
    testbed.simulator.faults.add({ name: "notificationLost", lasts: 1_000 });
    await testbed.settle(answerIntoConference(testbed.client, { callId: ada }));
    await testbed.waitUntil(() => testbed.clientNames().includes("Ada Okafor"), 10_000);
    expect(testbed.platformNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
    await expectHostTalks();
  });
});
