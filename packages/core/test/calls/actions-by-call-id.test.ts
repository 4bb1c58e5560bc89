import { afterEach, describe, expect, it, vi } from "vitest";
import {
  cancelWarmTransfer,
  completeWarmTransfer,
  hangUpCall,
  inviteToSip,
  sendDtmf,
  setCallHeld,
  setCallMuted,
  startWarmTransfer,
} from "../../src/actions/index.ts";
import { contextOf } from "../../src/client/context-of.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

describe("actions by call id", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  /** Tones that the web phone's leg of a call sends from now on. */
  const tonesOf = (callId: string): string[] => {
    const tones: string[] = [];
    const session = testbed.webPhone.callSessions.find(({ sessionId }) => sessionId === callId);
    vi.spyOn(session!, "sendDtmf").mockImplementation((digits) => void tones.push(digits));
    return tones;
  };

  /** Holds, mutes, and sends tones by the call's id; the state of useSipInvite follows. */
  const controlLeg = async (callId: string): Promise<void> => {
    const { client } = testbed;
    const tones = tonesOf(callId);
    await testbed.settle(setCallMuted(client, { callId, muted: true }));
    await testbed.settle(setCallHeld(client, { callId, held: true }));
    await testbed.settle(sendDtmf(client, { digits: "12#", callId }));
    expect(client.views.invite).toMatchObject({ status: "answered", muted: true, held: true });
    await testbed.settle(setCallHeld(client, { callId, held: false }));
    await testbed.settle(setCallMuted(client, { callId, muted: false }));
    expect(client.views.invite).toMatchObject({ status: "answered", muted: false, held: false });
    expect(tones).toEqual(["12#"]);
  };

  const invitedSession = (): string => {
    const { invite } = testbed.client.views;
    if (invite.status !== "answered" || !invite.sessionId) throw new Error("There is no leg.");
    return invite.sessionId;
  };

  it("reach the leg of inviteToSip, which hangUpCall ends", async () => {
    testbed = await openHeadlessTestbed();
    const { client } = testbed;
    await testbed.settle(inviteToSip(client, { target: "+16505550111" }));
    await controlLeg(invitedSession());
    await testbed.settle(hangUpCall(client, { callId: invitedSession() }));
    expect(client.views.invite).toMatchObject({ status: "ended", by: "local" });
  });

  it("reach a leg into a conference that no list shows, which hangUpCall ends", async () => {
    testbed = await openHeadlessTestbed();
    const { client, simulator } = testbed;
    const response = await testbed.settle(
      testbed.page.sdk.platform().post("/restapi/v1.0/account/~/telephony/conference", {}),
    );
    const { session } = (await response.json()) as {
      session: { id: string; voiceCallToken: string };
    };
    simulator.faults.add({ name: "notificationLost", times: 100 });
    await testbed.settle(inviteToSip(client, { target: session.voiceCallToken }));
    await testbed.advanceTime(2_000, 100);
    expect(client.views.calls).toEqual([]);
    expect(invitedSession()).toBe(session.id);
    await controlLeg(session.id);
    await testbed.settle(hangUpCall(client, { callId: session.id }));
    expect(client.views.invite).toMatchObject({ status: "ended", target: "conference" });
  });

  it("reach the host's leg, except hangUpCall, which would end the conference for everyone", async () => {
    testbed = await openHeadlessTestbed();
    const { client } = testbed;
    const [ada = ""] = await testbed.startConferenceWith("Ada Okafor");
    const { conference } = client.views;
    const callId = "sessionId" in conference ? conference.sessionId : "";
    const tones = tonesOf(callId);
    await testbed.settle(setCallMuted(client, { callId, muted: true }));
    await testbed.settle(setCallHeld(client, { callId, held: true }));
    expect(client.views.conference).toMatchObject({ status: "active", muted: true, held: true });
    await testbed.settle(setCallHeld(client, { callId, held: false }));
    await testbed.settle(sendDtmf(client, { digits: "5", callId }));
    await testbed.settle(sendDtmf(client, { digits: "6" }));
    expect(tones).toEqual(["5", "6"]);
    const error = await rejection(testbed.settle(hangUpCall(client, { callId })));
    expect(error.code).toBe("is-conference");
    expect(client.views.participants.map(({ id }) => id)).toEqual(["host", ada]);
  });

  it("refuse a call of another device, and one that nobody has", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    // The page after the reload has no leg of the call, like any other device.
    const { client } = await testbed.reloadPage({ rejoin: "never" });
    await testbed.waitUntil(() => client.views.calls.some(({ id }) => id === ada));
    for (const run of [
      () => sendDtmf(client, { digits: "1", callId: ada }),
      () => setCallMuted(client, { callId: ada, muted: true }),
    ]) {
      expect((await rejection(testbed.settle(run()))).code).toBe("call-elsewhere");
    }
    for (const run of [
      () => sendDtmf(client, { digits: "1", callId: "s-0" }),
      () => setCallMuted(client, { callId: "s-0", muted: true }),
      () => setCallHeld(client, { callId: "s-0", held: true }),
      () => hangUpCall(client, { callId: "s-0" }),
    ]) {
      expect((await rejection(testbed.settle(run()))).code).toBe("unknown-call");
    }
  });

  it("log a warm transfer as the actions that the app called, and no others", async () => {
    testbed = await openHeadlessTestbed();
    const { client, simulator } = testbed;
    simulator.person("Paco Vu").script().answerAfter(0);
    const { log } = contextOf(client);
    const ada = await testbed.connectCall("Ada Okafor");
    const from = log.entries.at(-1)?.index ?? 0;
    const first = await testbed.settle(startWarmTransfer(client, { callId: ada, to: "102" }));
    await testbed.settle(cancelWarmTransfer(client, { callId: ada, ...first }));
    const second = await testbed.settle(startWarmTransfer(client, { callId: ada, to: "102" }));
    await testbed.waitUntil(() =>
      client.views.calls.some(
        ({ id, status }) => id === second.consultCallId && status === "connected",
      ),
    );
    await testbed.settle(completeWarmTransfer(client, { callId: ada, ...second }));
    const actions = log.entries.filter(({ index, kind }) => index > from && kind === "action");
    expect(actions.map(({ name, details }) => [name, details])).toEqual([
      ["startWarmTransfer", { callId: ada, to: "102" }],
      ["cancelWarmTransfer", { callId: ada, consultCallId: first.consultCallId }],
      ["startWarmTransfer", { callId: ada, to: "102" }],
      ["completeWarmTransfer", { callId: ada, consultCallId: second.consultCallId }],
    ]);
  });
});
