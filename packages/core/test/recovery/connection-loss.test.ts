import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WebPhoneLike } from "../../src/phone/web-phone.ts";
import {
  type DeskOptions,
  type HeadlessDesk,
  openHeadlessDesk,
} from "../testbed/headless-testbed.ts";

/** What the platform, the network and the machine do to a running conference. */
describe("a connection that breaks", () => {
  let desk: HeadlessDesk;
  const open = async (options: DeskOptions = {}): Promise<void> => {
    desk = await openHeadlessDesk(options);
    await desk.conferenceWith("Ada Okafor", "Northwind Traders");
  };
  afterEach(() => desk.close());

  const everybody = ["Karla Rosario", "Ada Okafor", "Northwind Traders"];
  const conference = () => desk.client.views.conference;
  const isActive = (): boolean => conference().status === "active";
  const sent = (what: RegExp, from = 0): string[] =>
    desk.simulator
      .log()
      .slice(from)
      .filter((entry) => entry.to === "server" || entry.to === "gateway")
      .map((entry) => entry.summary)
      .filter((text) => what.test(text));
  const mark = (): number => desk.simulator.log().length;

  describe("of the notifications", () => {
    beforeEach(() => open());

    it("is resumed without reading anything anew", async () => {
      const before = mark();
      desk.simulator.faults.dropGatewaySockets();
      await desk.until(() => !isActive());
      expect(conference()).toMatchObject({ status: "reconnecting", lost: "notifications" });
      expect(desk.list()).toEqual(everybody);
      desk.simulator.person("Ada Okafor").hangUp();
      await desk.until(isActive);
      await desk.until(() => desk.list().length === 2);
      expect(sent(/^GET .*(presence|sessions)/, before)).toEqual([]);
    });

    it("is read anew after a recovery that failed, and the trouble stays until that is done", async () => {
      desk.simulator.faults.dropGatewaySockets({ forget: true });
      desk.simulator.faults.add({ name: "restStatus", path: "/presence", status: 503, times: 2 });
      desk.simulator.person("Ada Okafor").hangUp();
      await desk.until(() => !isActive());
      await desk.until(() => sent(/presence/).length >= 3);
      // Refused twice: what is shown is still the last truth, and says so.
      expect(conference()).toMatchObject({ status: "reconnecting", lost: "notifications" });
      expect(desk.list()).toEqual(everybody);
      await desk.until(isActive);
      expect(desk.list()).toEqual(["Karla Rosario", "Northwind Traders"]);
    });

    it("sends nothing before a penalty is over", async () => {
      const before = mark();
      desk.simulator.faults.dropGatewaySockets({ forget: true });
      desk.simulator.faults.add({
        name: "restStatus",
        path: "/wstoken",
        status: 429,
        errorCode: "CMN-301",
        headers: { "retry-after": "45" },
      });
      await desk.until(() => sent(/wstoken/, before).length === 1);
      await desk.until(() => {
        const now = conference();
        return now.status === "reconnecting" && now.nextTryAt !== undefined;
      });
      const now = conference();
      const next = now.status === "reconnecting" ? (now.nextTryAt ?? 0) - Date.now() : 0;
      expect(next).toBeGreaterThan(44_000);
      await desk.pass(44_000, 500);
      expect(sent(/wstoken/, before)).toHaveLength(1);
      await desk.until(isActive);
      expect(sent(/wstoken/, before)).toHaveLength(2);
    });

    it("comes through the refresh of a token", async () => {
      const { access_token: old } = await desk.page.sdk.platform().auth().data();
      await desk.pass(3_700_000, 60_000);
      desk.simulator.faults.dropGatewaySockets({ forget: true });
      desk.simulator.faults.dropSipSockets();
      await desk.until(() => !isActive());
      await desk.until(isActive);
      const { access_token: now } = await desk.page.sdk.platform().auth().data();
      expect(now).not.toBe(old);
      expect(desk.list()).toEqual(everybody);
      expect(desk.truth()).toEqual(everybody);
    });
  });

  describe("of the phone", () => {
    beforeEach(() => open());

    it("is tried again from 2 s to 60 s, with jitter; the hold is kept and the sound restored", async () => {
      await desk.settled(desk.client.setHeld({ held: true }));
      const before = mark();
      desk.simulator.faults.add({ name: "sipRefused", lasts: 40_000 });
      desk.simulator.faults.dropSipSockets();
      const waits: number[] = [];
      let last: number | undefined;
      desk.client.subscribe("conference", () => {
        const now = conference();
        if (now.status !== "reconnecting" || now.nextTryAt === last) return;
        last = now.nextTryAt;
        if (last !== undefined) waits.push(last - Date.now());
      });
      await desk.until(() => !isActive());
      expect(conference()).toMatchObject({ status: "reconnecting", lost: "phone", attempt: 1 });
      expect(desk.list()).toEqual(everybody);
      await desk.until(isActive, 120_000);
      waits.forEach((wait, index) => {
        const full = Math.min(60_000, 2_000 * 2 ** index);
        expect(wait).toBeGreaterThanOrEqual(full * 0.75);
        expect(wait).toBeLessThanOrEqual(full);
      });
      expect(waits.length).toBeGreaterThan(1);
      // One INVITE for the host's leg, sendonly as before.
      await desk.until(() => sent(/^INVITE/, before).length > 0);
      expect(sent(/^INVITE/, before)).toHaveLength(1);
      expect(desk.client.views.participants[0]?.status).toBe("onHold");
      expect(desk.simulator.state().conferences[0]?.parties[0]?.held).toBe(true);
    });

    it("goes by the backup address after repeated failures", async () => {
      const before = mark();
      desk.simulator.faults.add({ name: "sipRefused", proxy: "primary", lasts: 600_000 });
      desk.simulator.faults.dropSipSockets();
      await desk.until(() => !isActive());
      await desk.until(isActive, 120_000);
      expect(desk.client.views.phone.status).toBe("registered");
      expect(sent(/^REGISTER/, before)).toHaveLength(2);
      expect(desk.truth()).toEqual(everybody);
    });

    it("is noticed and mended after the machine slept, though no socket says so", async () => {
      const before = mark();
      const socketNow = () => (desk.webPhone as unknown as WebPhoneLike).sipClient.wsc;
      const socket = socketNow();
      // Time goes on, and no timer with it.
      vi.setSystemTime(Date.now() + 600_000);
      await desk.until(() => socketNow() !== socket, 40_000);
      await desk.until(() => sent(/^REGISTER/, before).length >= 2);
      await desk.until(isActive);
      await desk.until(() => sent(/^Heartbeat|^GET.*presence/, before).length > 0);
      expect(desk.list()).toEqual(desk.truth());
    });

    it("whose call the server does not know any more ends in a way back, or in an end", async () => {
      desk.simulator.faults.add({ name: "sipRefused", lasts: 90_000 });
      desk.simulator.faults.dropSipSockets();
      desk.simulator.faults.dropGatewaySockets({ forget: true });
      desk.simulator.faults.add({ name: "gatewayRefused", lasts: 90_000 });
      // The platform gives up the host's leg, and with it the conference.
      await desk.until(() => desk.simulator.state().conferences.length === 0, 120_000);
      await desk.until(() => conference().status === "ended", 240_000);
      expect(conference()).toMatchObject({ reason: "endedByPlatform" });
      expect(desk.webPhone.callSessions).toEqual([]);
    });
  });

  it("of a platform that goes away with everything is mended on all sides", async () => {
    await open();
    desk.simulator.faults.restart({ downFor: 10_000 });
    await desk.until(() => !isActive());
    expect(conference()).toMatchObject({ status: "reconnecting", lost: "phone" });
    await desk.until(isActive, 120_000);
    expect(desk.list()).toEqual(everybody);
    expect(desk.truth()).toEqual(everybody);
  });
});
