import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setHostHeld } from "../../src/actions/index.ts";
import type { WebPhoneLike } from "../../src/phone/web-phone.ts";
import {
  type HeadlessTestbed,
  openHeadlessTestbed,
  type TestbedOptions,
} from "../testbed/headless-testbed.ts";

/** What the platform, the network and the machine do to a running conference. */
describe("a connection that breaks", () => {
  let testbed: HeadlessTestbed;
  const open = async (options: TestbedOptions = {}): Promise<void> => {
    testbed = await openHeadlessTestbed(options);
    await testbed.conferenceWith("Ada Okafor", "Northwind Traders");
  };
  afterEach(() => testbed.close());

  const everybody = ["Karla Rosario", "Ada Okafor", "Northwind Traders"];
  const conference = () => testbed.client.views.conference;
  const isActive = (): boolean => conference().status === "active";
  const sent = (what: RegExp, from = 0): string[] =>
    testbed.simulator
      .log()
      .slice(from)
      .filter((entry) => entry.to === "server" || entry.to === "gateway")
      .map((entry) => entry.summary)
      .filter((text) => what.test(text));
  const mark = (): number => testbed.simulator.log().length;

  describe("of the notifications", () => {
    beforeEach(() => open());

    it("is resumed without reading anything anew", async () => {
      const before = mark();
      testbed.simulator.faults.dropGatewaySockets();
      await testbed.until(() => !isActive());
      expect(conference()).toMatchObject({ status: "reconnecting", lost: "notifications" });
      expect(testbed.list()).toEqual(everybody);
      testbed.simulator.person("Ada Okafor").hangUp();
      await testbed.until(isActive);
      await testbed.until(() => testbed.list().length === 2);
      expect(sent(/^GET .*(presence|sessions)/, before)).toEqual([]);
    });

    it("is read anew after a recovery that failed, and the trouble stays until that is done", async () => {
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      testbed.simulator.faults.add({
        name: "restStatus",
        path: "/presence",
        status: 503,
        times: 2,
      });
      testbed.simulator.person("Ada Okafor").hangUp();
      await testbed.until(() => !isActive());
      await testbed.until(() => sent(/presence/).length >= 3);
      // Refused twice: what is shown is still the last truth, and says so.
      expect(conference()).toMatchObject({ status: "reconnecting", lost: "notifications" });
      expect(testbed.list()).toEqual(everybody);
      await testbed.until(isActive);
      expect(testbed.list()).toEqual(["Karla Rosario", "Northwind Traders"]);
    });

    it("sends nothing before a penalty is over", async () => {
      const before = mark();
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      testbed.simulator.faults.add({
        name: "restStatus",
        path: "/wstoken",
        status: 429,
        errorCode: "CMN-301",
        headers: { "retry-after": "45" },
      });
      await testbed.until(() => sent(/wstoken/, before).length === 1);
      await testbed.until(() => {
        const now = conference();
        return now.status === "reconnecting" && now.nextTryAt !== undefined;
      });
      const now = conference();
      const next = now.status === "reconnecting" ? (now.nextTryAt ?? 0) - Date.now() : 0;
      expect(next).toBeGreaterThan(44_000);
      await testbed.pass(44_000, 500);
      expect(sent(/wstoken/, before)).toHaveLength(1);
      await testbed.until(isActive);
      expect(sent(/wstoken/, before)).toHaveLength(2);
    });

    it("comes through the refresh of a token", async () => {
      const { access_token: old } = await testbed.page.sdk.platform().auth().data();
      await testbed.pass(3_700_000, 60_000);
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      testbed.simulator.faults.dropSipSockets();
      await testbed.until(() => !isActive());
      await testbed.until(isActive);
      const { access_token: now } = await testbed.page.sdk.platform().auth().data();
      expect(now).not.toBe(old);
      expect(testbed.list()).toEqual(everybody);
      expect(testbed.truth()).toEqual(everybody);
    });
  });

  describe("of the phone", () => {
    beforeEach(() => open());

    it("is tried again from 2 s to 60 s, with jitter; the hold is kept and the sound restored", async () => {
      await testbed.settled(setHostHeld(testbed.client, { held: true }));
      const before = mark();
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
      await testbed.until(() => !isActive());
      expect(conference()).toMatchObject({ status: "reconnecting", lost: "phone", attempt: 1 });
      expect(testbed.list()).toEqual(everybody);
      await testbed.until(isActive, 120_000);
      waits.forEach((wait, index) => {
        const full = Math.min(60_000, 2_000 * 2 ** index);
        expect(wait).toBeGreaterThanOrEqual(full * 0.75);
        expect(wait).toBeLessThanOrEqual(full);
      });
      expect(waits.length).toBeGreaterThan(1);
      // One INVITE for the host's leg, sendonly as before.
      await testbed.until(() => sent(/^INVITE/, before).length > 0);
      expect(sent(/^INVITE/, before)).toHaveLength(1);
      expect(testbed.client.views.participants[0]?.status).toBe("onHold");
      expect(testbed.simulator.state().conferences[0]?.parties[0]?.held).toBe(true);
    });

    it("goes by the backup address after repeated failures", async () => {
      const before = mark();
      testbed.simulator.faults.add({ name: "sipRefused", proxy: "primary", lasts: 600_000 });
      testbed.simulator.faults.dropSipSockets();
      await testbed.until(() => !isActive());
      await testbed.until(isActive, 120_000);
      expect(testbed.client.views.phone.status).toBe("registered");
      expect(sent(/^REGISTER/, before)).toHaveLength(2);
      expect(testbed.truth()).toEqual(everybody);
    });

    it("is noticed and mended after the machine slept, though no socket says so", async () => {
      const before = mark();
      const socketNow = () => (testbed.webPhone as unknown as WebPhoneLike).sipClient.wsc;
      const socket = socketNow();
      // Time goes on, and no timer with it.
      vi.setSystemTime(Date.now() + 600_000);
      await testbed.until(() => socketNow() !== socket, 40_000);
      await testbed.until(() => sent(/^REGISTER/, before).length >= 2);
      await testbed.until(isActive);
      await testbed.until(() => sent(/^Heartbeat|^GET.*presence/, before).length > 0);
      expect(testbed.list()).toEqual(testbed.truth());
    });

    it("whose call the server does not know any more ends in a way back, or in an end", async () => {
      testbed.simulator.faults.add({ name: "sipRefused", lasts: 90_000 });
      testbed.simulator.faults.dropSipSockets();
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      testbed.simulator.faults.add({ name: "gatewayRefused", lasts: 90_000 });
      // The platform gives up the host's leg, and with it the conference.
      await testbed.until(() => testbed.simulator.state().conferences.length === 0, 120_000);
      await testbed.until(() => conference().status === "ended", 240_000);
      expect(conference()).toMatchObject({ reason: "endedByPlatform" });
      expect(testbed.webPhone.callSessions).toEqual([]);
    });
  });

  it("of a platform that goes away with everything is mended on all sides", async () => {
    await open();
    testbed.simulator.faults.restart({ downFor: 10_000 });
    await testbed.until(() => !isActive());
    expect(conference()).toMatchObject({ status: "reconnecting", lost: "phone" });
    await testbed.until(isActive, 120_000);
    expect(testbed.list()).toEqual(everybody);
    expect(testbed.truth()).toEqual(everybody);
  });
});
