import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setHostHeld } from "../../src/actions/index.ts";
import type { WebPhoneLike } from "../../src/phone/web-phone.ts";
import {
  type HeadlessTestbed,
  openHeadlessTestbed,
  type TestbedOptions,
} from "../testbed/headless-testbed.ts";
import { LAST_GUEST_STAYS, PROMPT_EVENTS } from "../testbed/rules.ts";

describe("a lost connection during a conference", () => {
  let testbed: HeadlessTestbed;
  const open = async (options: TestbedOptions = {}): Promise<void> => {
    testbed = await openHeadlessTestbed(options);
    await testbed.startConferenceWith("Ada Okafor", "Northwind Traders");
  };
  afterEach(() => testbed.close());

  const everyone = ["Karla Rosario", "Ada Okafor", "Northwind Traders"];
  const conference = () => testbed.client.views.conference;
  const isActive = (): boolean => conference().status === "active";
  const sentMatching = (pattern: RegExp, from = 0): string[] =>
    testbed.simulator
      .log()
      .slice(from)
      .filter((entry) => entry.to === "server" || entry.to === "gateway")
      .map((entry) => entry.summary)
      .filter((text) => pattern.test(text));
  const logLength = (): number => testbed.simulator.log().length;

  describe("of the notifications", () => {
    beforeEach(() => open({ rules: { ...PROMPT_EVENTS, ...LAST_GUEST_STAYS } }));

    it("is recovered without a read", async () => {
      const before = logLength();
      testbed.simulator.faults.dropGatewaySockets();
      await testbed.waitUntil(() => !isActive());
      expect(conference()).toMatchObject({ status: "reconnecting", lost: "notifications" });
      expect(testbed.clientNames()).toEqual(everyone);
      testbed.simulator.person("Ada Okafor").hangUp();
      await testbed.waitUntil(isActive);
      await testbed.waitUntil(() => testbed.clientNames().length === 2);
      expect(sentMatching(/^GET .*(presence|sessions)/, before)).toEqual([]);
    });

    it("stays visible after a failed recovery until the calls are read again", async () => {
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      testbed.simulator.faults.add({
        name: "restStatus",
        path: "/presence",
        status: 503,
        times: 2,
      });
      testbed.simulator.person("Ada Okafor").hangUp();
      await testbed.waitUntil(() => !isActive());
      await testbed.waitUntil(() => sentMatching(/presence/).length >= 3);
      // After two failed reads the client still shows what it last knew, as reconnecting.
      expect(conference()).toMatchObject({ status: "reconnecting", lost: "notifications" });
      expect(testbed.clientNames()).toEqual(everyone);
      await testbed.waitUntil(isActive);
      expect(testbed.clientNames()).toEqual(["Karla Rosario", "Northwind Traders"]);
    });

    it("sends no request before the end of a rate-limit penalty", async () => {
      const before = logLength();
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      testbed.simulator.faults.add({
        name: "restStatus",
        path: "/wstoken",
        status: 429,
        errorCode: "CMN-301",
        headers: { "retry-after": "45" },
      });
      await testbed.waitUntil(() => sentMatching(/wstoken/, before).length === 1);
      await testbed.waitUntil(() => {
        const now = conference();
        return now.status === "reconnecting" && now.nextTryAt !== undefined;
      });
      const now = conference();
      const next = now.status === "reconnecting" ? (now.nextTryAt ?? 0) - Date.now() : 0;
      expect(next).toBeGreaterThan(44_000);
      await testbed.advanceTime(44_000, 500);
      expect(sentMatching(/wstoken/, before)).toHaveLength(1);
      await testbed.waitUntil(isActive);
      expect(sentMatching(/wstoken/, before)).toHaveLength(2);
    });

    it("is recovered with a refreshed token", async () => {
      const { access_token: old } = await testbed.page.sdk.platform().auth().data();
      await testbed.advanceTime(3_700_000, 60_000);
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      testbed.simulator.faults.dropSipSockets();
      await testbed.waitUntil(() => !isActive());
      await testbed.waitUntil(isActive);
      const { access_token: now } = await testbed.page.sdk.platform().auth().data();
      expect(now).not.toBe(old);
      expect(testbed.clientNames()).toEqual(everyone);
      expect(testbed.platformNames()).toEqual(everyone);
    });
  });

  describe("of the phone", () => {
    beforeEach(() => open());

    it("is retried after 2 s to 60 s with jitter, and the leg stays on hold", async () => {
      await testbed.settle(setHostHeld(testbed.client, { held: true }));
      const before = logLength();
      testbed.simulator.faults.add({ name: "sipRefused", lasts: 40_000 });
      testbed.simulator.faults.dropSipSockets();
      const waits: number[] = [];
      let last: number | undefined;
      testbed.client.subscribe("conference", () => {
        const now = conference();
        if (now.status !== "reconnecting" || now.nextTryAt === last) return;
        last = now.nextTryAt;
        if (last !== undefined) waits.push(last - Date.now());
      });
      await testbed.waitUntil(() => !isActive());
      expect(conference()).toMatchObject({ status: "reconnecting", lost: "phone", attempt: 1 });
      expect(testbed.clientNames()).toEqual(everyone);
      await testbed.waitUntil(isActive, 120_000);
      waits.forEach((wait, index) => {
        const full = Math.min(60_000, 2_000 * 2 ** index);
        expect(wait).toBeGreaterThanOrEqual(full * 0.75);
        expect(wait).toBeLessThanOrEqual(full);
      });
      expect(waits.length).toBeGreaterThan(1);
      // One re-INVITE restores the host's leg, which stays on hold.
      await testbed.waitUntil(() => sentMatching(/^INVITE/, before).length > 0);
      expect(sentMatching(/^INVITE/, before)).toHaveLength(1);
      expect(testbed.client.views.participants[0]?.status).toBe("onHold");
      expect(testbed.simulator.state().conferences[0]?.parties[0]?.held).toBe(true);
    });

    it("is recovered over the backup proxy after repeated failures", async () => {
      const before = logLength();
      testbed.simulator.faults.add({ name: "sipRefused", proxy: "primary", lasts: 600_000 });
      testbed.simulator.faults.dropSipSockets();
      await testbed.waitUntil(() => !isActive());
      await testbed.waitUntil(isActive, 120_000);
      expect(testbed.client.views.phone.status).toBe("registered");
      expect(sentMatching(/^REGISTER/, before)).toHaveLength(2);
      expect(testbed.platformNames()).toEqual(everyone);
    });

    it("is noticed and recovered after the machine slept, although no socket closed", async () => {
      const before = logLength();
      const socketNow = () => (testbed.webPhone as unknown as WebPhoneLike).sipClient.wsc;
      const socket = socketNow();
      // While a machine sleeps, the time goes on and no timer fires.
      vi.setSystemTime(Date.now() + 600_000);
      await testbed.waitUntil(() => socketNow() !== socket, 40_000);
      await testbed.waitUntil(() => sentMatching(/^REGISTER/, before).length >= 2);
      await testbed.waitUntil(isActive);
      await testbed.waitUntil(() => sentMatching(/^Heartbeat|^GET.*presence/, before).length > 0);
      expect(testbed.clientNames()).toEqual(testbed.platformNames());
    });

    it("ends the conference if the platform gives up the host's leg meanwhile", async () => {
      testbed.simulator.faults.add({ name: "sipRefused", lasts: 90_000 });
      testbed.simulator.faults.dropSipSockets();
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      testbed.simulator.faults.add({ name: "gatewayRefused", lasts: 90_000 });
      // The platform ends a conference with the host's leg.
      await testbed.waitUntil(() => testbed.simulator.state().conferences.length === 0, 120_000);
      await testbed.waitUntil(() => conference().status === "ended", 240_000);
      expect(conference()).toMatchObject({ reason: "endedByPlatform" });
      expect(testbed.webPhone.callSessions).toEqual([]);
    });
  });

  it("of everything is recovered after the platform restarted", async () => {
    await open();
    testbed.simulator.faults.restart({ downFor: 10_000 });
    await testbed.waitUntil(() => !isActive());
    expect(conference()).toMatchObject({ status: "reconnecting", lost: "phone" });
    await testbed.waitUntil(isActive, 120_000);
    expect(testbed.clientNames()).toEqual(everyone);
    expect(testbed.platformNames()).toEqual(everyone);
  });
});
