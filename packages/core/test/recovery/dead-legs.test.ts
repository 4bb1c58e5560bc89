import WebPhone from "ringcentral-web-phone";
import { afterEach, describe, expect, it } from "vitest";
import {
  answerCall,
  bringInCall,
  dial,
  setCallHeld,
  setHostHeld,
  startConference,
} from "../../src/actions/index.ts";
import type { WebPhoneLike } from "../../src/phone/web-phone.ts";
import { createProfile, openPage } from "../testbed/headless-page.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { PROMPT_EVENTS } from "../testbed/rules.ts";

let testbed: HeadlessTestbed;
afterEach(() => testbed.close());

const sipFrom = (from: number): string[] =>
  testbed.simulator
    .log()
    .slice(from)
    .filter(({ protocol }) => protocol === "sip")
    .map(({ summary }) => summary);

describe("a call that rings while the phone's socket is away", () => {
  const ring = async (): Promise<void> => {
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    testbed.simulator.person("Ada Okafor").call("101");
    await testbed.waitUntil(() => testbed.page.rings);
    testbed.simulator.faults.add({ name: "sipRefused", lasts: 5_000 });
    testbed.simulator.faults.dropSipSockets();
  };
  const expectSilence = (): void => {
    expect(testbed.page.rings).toBe(false);
    expect(testbed.client.views.calls).toEqual([]);
    expect(testbed.webPhone.callSessions).toEqual([]);
  };

  it("stops ringing at once when the caller gives up", async () => {
    await ring();
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.advanceTime(500, 20);
    expectSilence();
    await testbed.advanceTime(60_000, 500);
    expectSilence();
  });

  it("stops ringing when the caller gives up and the notifications are away too", async () => {
    await ring();
    testbed.simulator.faults.add({ name: "gatewayRefused", lasts: 5_000 });
    testbed.simulator.faults.dropGatewaySockets({ forget: true });
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.advanceTime(30_000, 200);
    expectSilence();
  });

  it("stops ringing when the event is lost, as soon as the phone is back", async () => {
    await ring();
    testbed.simulator.faults.add({ name: "notificationLost", lasts: 5_000 });
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.advanceTime(30_000, 200);
    expectSilence();
  });

  it("stops ringing when another phone of the agent answers", async () => {
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    const { page } = testbed;
    const other = openPage(testbed.simulator, createProfile());
    await testbed.settle(
      other.sdk.platform().login({ jwt: testbed.simulator.extensions[0]?.jwt ?? "" }),
    );
    await testbed.settle(other.client.connect());
    testbed.simulator.person("Ada Okafor").call("101");
    await testbed.waitUntil(() => page.rings && other.rings);
    const [{ id } = { id: "" }] = other.client.views.calls;
    (page.webPhone as unknown as WebPhoneLike).sipClient.wsc?.close();
    testbed.simulator.faults.add({ name: "sipRefused", lasts: 20_000 });
    await testbed.settle(answerCall(other.client, { callId: id }));
    await testbed.advanceTime(5_000, 100);
    expect(page.rings).toBe(false);
    expect(page.webPhone?.callSessions).toEqual([]);
    expect(page.client.views.calls).toMatchObject([{ status: "connected", onThisPhone: false }]);
    expect(other.client.views.calls).toMatchObject([{ status: "connected", onThisPhone: true }]);
    expect(other.microphones).toBe(1);
    await testbed.settle(other.client.dispose());
  });
});

describe("an answered leg", () => {
  it("ends with its call when the BYE was lost with the socket", async () => {
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    await testbed.connectCall("Ada Okafor");
    testbed.simulator.faults.add({ name: "sipRefused", lasts: 120_000 });
    testbed.simulator.faults.dropSipSockets();
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.advanceTime(5_000, 100);
    expect(testbed.webPhone.callSessions).toEqual([]);
    expect(testbed.page.microphones).toBe(0);
    expect(testbed.client.views.calls).toEqual([]);
  });

  it.each(["refuse", "ignore"] as const)(
    "of somebody who was brought in while the socket was away ends (%s)",
    async (unknownDialog) => {
      testbed = await openHeadlessTestbed({ rules: { unknownDialog } });
      const ada = await testbed.connectCall("Ada Okafor");
      await testbed.settle(startConference(testbed.client));
      testbed.simulator.faults.add({ name: "sipRefused", lasts: 5_000 });
      testbed.simulator.faults.dropSipSockets();
      await testbed.settle(bringInCall(testbed.client, { callId: ada }));
      await testbed.advanceTime(60_000, 200);
      expect(testbed.page.microphones).toBe(1);
      expect(testbed.webPhone.callSessions).toMatchObject([{ isConference: true }]);
      expect(testbed.clientNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
    },
  );

  it("outlasts one 404 about its call", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.connectCall("Ada Okafor");
    await testbed.advanceTime(60_000, 1_000);
    testbed.simulator.faults.add({ name: "restStatus", path: "/telephony/sessions/", status: 404 });
    testbed.simulator.faults.dropSipSockets();
    await testbed.advanceTime(60_000, 200);
    expect(testbed.client.views.calls).toMatchObject([{ status: "connected", onThisPhone: true }]);
    expect(testbed.simulator.person("Ada Okafor").state).toBe("talking");
  });

  it("is asked about without end while neither SIP nor REST answers, and is registered once more only", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.connectCall("Ada Okafor");
    testbed.simulator.faults.add({ name: "reInviteRefused", status: 503, lasts: 600_000 });
    testbed.simulator.faults.add({ name: "restStatus", status: 503, lasts: 600_000 });
    const before = testbed.simulator.log().length;
    testbed.simulator.faults.dropSipSockets();
    await testbed.advanceTime(300_000, 1_000);
    const sent = sipFrom(before);
    expect(sent.filter((line) => line.startsWith("INVITE")).length).toBeLessThan(15);
    // The phone registers again after its loss, after the second refusal, and then every minute.
    expect(sent.filter((line) => line.startsWith("REGISTER")).length).toBeLessThan(18);
    expect(testbed.client.views.calls).toMatchObject([{ status: "connected", onThisPhone: true }]);
  });
});

describe("re-INVITEs of one leg", () => {
  /** Collects the INVITEs that the phone sends and the final responses that it receives, in its own order. */
  const collectExchange = ({ sipClient }: WebPhoneLike): string[] => {
    const exchange: string[] = [];
    sipClient.on("outboundMessage", ({ subject }) => {
      if (subject.startsWith("INVITE")) exchange.push("INVITE");
    });
    sipClient.on("inboundMessage", (message) => {
      const status = /^SIP\/2\.0 ([2-6]\d\d)/.exec(message.subject)?.[1];
      if (status && message.getHeader("CSeq")?.endsWith("INVITE")) exchange.push(status);
    });
    return exchange;
  };

  it("run one after the other when the phone returns while the user changes the hold", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith("Ada Okafor");
    testbed.simulator.faults.dropSipSockets();
    await testbed.waitUntil(() => testbed.client.views.phone.status === "reconnecting");
    const exchange = collectExchange(testbed.webPhone as unknown as WebPhoneLike);
    let changes: Promise<unknown> | undefined;
    testbed.client.subscribe("phone", () => {
      if (changes || testbed.client.views.phone.status !== "registered") return;
      changes = Promise.all(
        [true, false, true].map((held) => setHostHeld(testbed.client, { held })),
      );
    });
    await testbed.advanceTime(5_000);
    await changes;
    expect(exchange).toEqual(Array.from({ length: 4 }, () => ["INVITE", "200"]).flat());
    expect(testbed.client.views.participants[0]?.status).toBe("onHold");
    expect(testbed.simulator.state().conferences[0]?.parties[0]?.held).toBe(true);
  });

  it("show a call as it is when the server refuses a hold", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    testbed.simulator.faults.add({ name: "reInviteRefused", status: 488 });
    const rejection = setCallHeld(testbed.client, { callId: ada, held: true }).catch(
      (error: unknown) => error,
    );
    expect(await testbed.settle(rejection)).toMatchObject({ code: "wrong-state" });
    expect(testbed.client.views.calls).toMatchObject([{ status: "connected" }]);
  });

  it.each([
    { title: "restore every call of an app's phone that the kit recovers", recoverWebPhone: true },
    { title: "restore no call of an app's phone that the app recovers", recoverWebPhone: false },
  ])("$title", async ({ recoverWebPhone }) => {
    testbed = await openHeadlessTestbed();
    const extension = testbed.simulator.extensions[0]!;
    const webPhone = new WebPhone({
      sipInfo: testbed.simulator.sipInfo(extension) as never,
      instanceId: "the-app",
      webRtcSessionFactory: () => testbed.createSilentMedia(),
    });
    await testbed.settle(webPhone.start());
    await testbed.settle(testbed.client.dispose());
    const { client } = openPage(testbed.simulator, testbed.profile, {
      webPhone: webPhone as unknown as WebPhoneLike,
      recoverWebPhone,
    });
    await testbed.settle(client.connect());
    testbed.simulator.person("Ada Okafor").call("101");
    const rings = () => client.views.calls.find(({ status }) => status === "ringing");
    await testbed.waitUntil(() => rings()?.onThisPhone === true);
    await testbed.settle(answerCall(client, { callId: rings()?.id ?? "" }));
    testbed.simulator.person("Jonas Lindqvist").script().answerAfter(100);
    await testbed.settle(dial(client, { to: "+16505550113" }));
    await testbed.settle(startConference(client));
    await testbed.advanceTime(2_000, 100);
    const before = testbed.simulator.log().length;
    testbed.simulator.faults.dropSipSockets();
    await testbed.advanceTime(15_000, 100);
    expect(sipFrom(before).filter((line) => line.startsWith("INVITE"))).toHaveLength(
      recoverWebPhone ? 3 : 0,
    );
    await testbed.settle(client.dispose());
    await testbed.settle(webPhone.start());
    await testbed.settle(webPhone.dispose());
  });
});
