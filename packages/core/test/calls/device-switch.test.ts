import { createSilentWebRtcSession } from "@rc-conference/simulator/headless";
import WebPhone from "ringcentral-web-phone";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bringInCall, hangUpCall, startConference } from "../../src/actions/index.ts";
import type { ActiveCall } from "../../src/types.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { PROMPT_EVENTS } from "../testbed/rules.ts";

type CallSession = WebPhone["callSessions"][number];

describe("a call that is switched to another device of the extension", () => {
  let testbed: HeadlessTestbed;
  /** The other device, which the kit knows nothing of. */
  let desktop: WebPhone;
  let ada: string;

  beforeEach(async () => {
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    const [extension] = testbed.simulator.extensions;
    desktop = new WebPhone({
      sipInfo: testbed.simulator.sipInfo(extension!) as never,
      instanceId: "desktop",
      webRtcSessionFactory: () => createSilentWebRtcSession(),
    });
    await testbed.settle(desktop.start());
    ada = await testbed.connectCall("Ada Okafor");
  });
  afterEach(() => testbed.close());

  const legOf = (phone: WebPhone): CallSession => {
    const leg = phone.callSessions.find(({ sessionId }) => sessionId === ada);
    if (!leg) throw new Error("This phone has no leg of the call.");
    return leg;
  };
  const row = (): ActiveCall | undefined => testbed.client.views.calls.find(({ id }) => id === ada);
  const liveParty = (): string | undefined =>
    testbed.simulator
      .state()
      .sessions.find(({ id }) => id === ada)
      ?.parties.filter(({ name, status }) => name === "Karla Rosario" && status === "Answered")
      .at(-1)?.id;

  /** Takes the call over from the phone `from`, by an INVITE with Replaces. */
  async function takeOver(from: WebPhone, to: WebPhone): Promise<void> {
    const { sessionId, localTag, remoteTag } = legOf(from);
    const Replaces = `${sessionId};to-tag=${remoteTag};from-tag=${localTag};early-only`;
    await testbed.settle(to.call("anybody", undefined, { headers: { Replaces } }));
    await testbed.waitUntil(() => from.callSessions.every((leg) => leg.sessionId !== ada));
    await testbed.advanceTime(200);
  }

  it("stays listed as a call of another device, and ends when it is hung up there", async () => {
    await takeOver(testbed.webPhone, desktop);
    expect(row()).toMatchObject({
      name: "Ada Okafor",
      direction: "inbound",
      status: "connected",
      onThisPhone: false,
      partyId: liveParty(),
    });
    await testbed.settle(legOf(desktop).hangup());
    await testbed.waitUntil(() => row() === undefined, 2_000);
    await testbed.advanceTime(60_000, 1_000);
    expect(testbed.client.views.calls).toEqual([]);
  });

  it("is hung up from here with the party of the other device", async () => {
    await takeOver(testbed.webPhone, desktop);
    await testbed.settle(hangUpCall(testbed.client, { callId: ada }));
    await testbed.waitUntil(() => row() === undefined, 2_000);
    expect(testbed.simulator.person("Ada Okafor").state).toBe("idle");
  });

  it("is brought in from there, and leaves the list when the person hangs up", async () => {
    await testbed.settle(startConference(testbed.client));
    await takeOver(testbed.webPhone, desktop);
    await testbed.settle(bringInCall(testbed.client, { callId: ada }));
    await testbed.waitUntil(() => testbed.client.views.participants.length === 2);
    expect(testbed.clientNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.waitUntil(() => testbed.client.views.participants.length === 1, 2_000);
    expect(testbed.client.views.calls.map(({ isConference }) => isConference)).toEqual([true]);
  });

  it("is brought in after it was switched back, with the party that is live", async () => {
    await testbed.settle(startConference(testbed.client));
    await takeOver(testbed.webPhone, desktop);
    await takeOver(desktop, testbed.webPhone);
    expect(row()).toMatchObject({ onThisPhone: true, status: "connected", partyId: liveParty() });
    await testbed.settle(bringInCall(testbed.client, { callId: ada }));
    await testbed.waitUntil(() => testbed.clientNames().includes("Ada Okafor"));
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.waitUntil(() => testbed.client.views.participants.length === 1, 2_000);
  });

  it("is found there when the events of the other device are lost", async () => {
    testbed.simulator.faults.add({ name: "notificationLost", times: 2 });
    await takeOver(testbed.webPhone, desktop);
    expect(testbed.simulator.faults.active).toEqual([]);
    await testbed.waitUntil(() => row()?.partyId === liveParty(), 10_000);
    await testbed.settle(legOf(desktop).hangup());
    await testbed.waitUntil(() => row() === undefined, 2_000);
  });

  it("is found there after the page missed the switch", async () => {
    await takeOver(testbed.webPhone, desktop);
    testbed.simulator.faults.add({ name: "gatewayRefused", lasts: 20_000 });
    testbed.simulator.faults.dropGatewaySockets({ forget: true });
    const third = new WebPhone({
      sipInfo: testbed.simulator.sipInfo(testbed.simulator.extensions[0]!) as never,
      instanceId: "third",
      webRtcSessionFactory: () => createSilentWebRtcSession(),
    });
    await testbed.settle(third.start());
    await takeOver(desktop, third);
    await testbed.advanceTime(60_000, 500);
    expect(row()).toMatchObject({ status: "connected", partyId: liveParty() });
    await testbed.settle(legOf(third).hangup());
    await testbed.waitUntil(() => row() === undefined, 2_000);
    await testbed.settle(third.dispose());
  });
});
