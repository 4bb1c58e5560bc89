import type { SimulatorOptions } from "@rc-conference/simulator/headless";
import { afterEach, describe, expect, it } from "vitest";
import { refreshCalls } from "../../src/actions/index.ts";
import {
  type HeadlessTestbed,
  openHeadlessTestbed,
  type TestbedOptions,
} from "../testbed/headless-testbed.ts";

type Rules = NonNullable<SimulatorOptions["rules"]>;

const MINUTE_MS = 60_000;
/** Within this time after a recovery the client shows the truth. */
const RECOVERY_MS = 60_000;

/** How the platform may speak of what ended: the SIP server to a re-INVITE, and REST to a read. */
const WORLDS = (["refuse", "challenge", "ignore"] as const).flatMap((unknownDialog) =>
  [0, MINUTE_MS, 100 * MINUTE_MS].map((endedSessionLifetime) => ({
    unknownDialog,
    endedSessionLifetime,
  })),
);

describe.each(WORLDS)(
  "where the platform has $unknownDialog and keeps $endedSessionLifetime",
  (rules) => {
    let testbed: HeadlessTestbed;
    afterEach(() => testbed.close());
    const open = async (options: TestbedOptions = {}): Promise<void> => {
      testbed = await openHeadlessTestbed({ ...options, rules: rules satisfies Rules });
    };

    it.each([2, 3, 5, 10])(
      "nothing is left of the calls that ended in an outage of %i minutes",
      async (minutes) => {
        await open();
        await openEveryKindOfCall(testbed);
        const statuses = new Set<string>();
        testbed.client.subscribe("conference", () => {
          statuses.add(testbed.client.views.conference.status);
        });
        cutOff(testbed, minutes * MINUTE_MS);
        await testbed.advanceTime(5_000, 200);
        hangUpAll(testbed);
        await testbed.advanceTime(minutes * MINUTE_MS - 5_000, 1_000);
        await testbed.advanceTime(RECOVERY_MS, 500);
        expectNothingLeft(testbed);
        expect(testbed.client.views.conference).toMatchObject({ reason: "endedByPlatform" });
        expect([...statuses]).toEqual(["reconnecting", "ended"]);
        // Nothing of it comes back, and the phone works.
        await testbed.advanceTime(2 * MINUTE_MS, 1_000);
        expectNothingLeft(testbed);
        await testbed.connectCall("Mei Tanaka");
      },
    );

    it("a conference that ended in an outage is not active again before its end, although the phone came back first", async () => {
      await open();
      await openEveryKindOfCall(testbed);
      const { faults } = testbed.simulator;
      cutOff(testbed, 10 * MINUTE_MS);
      await testbed.advanceTime(5_000, 200);
      hangUpAll(testbed);
      await testbed.advanceTime(2 * MINUTE_MS, 1_000);
      faults.clear("sipRefused");
      await testbed.waitUntil(() => testbed.client.views.phone.status === "registered");
      expect(testbed.client.views.conference.status).toBe("reconnecting");
      const statuses = new Set<string>();
      testbed.client.subscribe("conference", () => {
        statuses.add(testbed.client.views.conference.status);
      });
      // The notifications are back before any poll of the calls.
      await testbed.waitUntil(() => {
        const { conference } = testbed.client.views;
        const nextTryAt = "nextTryAt" in conference ? (conference.nextTryAt ?? 0) : 0;
        return nextTryAt - Date.now() > 0 && nextTryAt - Date.now() < 1_000;
      });
      faults.clear();
      await testbed.advanceTime(RECOVERY_MS, 200);
      expectNothingLeft(testbed);
      expect([...statuses]).toEqual(["reconnecting", "ended"]);
    });

    it.each([5, 60])(
      "nothing is left of the calls that ended while the machine slept for %i minutes",
      async (minutes) => {
        await open();
        await openEveryKindOfCall(testbed);
        testbed.page.sleep();
        testbed.simulator.faults.dropSipSockets();
        testbed.simulator.faults.dropGatewaySockets({ forget: true });
        await testbed.advanceTime(2_000, 200);
        hangUpAll(testbed);
        await testbed.advanceTime(minutes * MINUTE_MS, 1_000);
        testbed.page.wake();
        await testbed.advanceTime(RECOVERY_MS, 500);
        expectNothingLeft(testbed);
        expect(testbed.client.views.conference.status).toBe("ended");
      },
    );

    it("nothing is left of the calls of a sleep whose sockets report no close", async () => {
      await open();
      await openEveryKindOfCall(testbed);
      const endElsewhere = await requestOf(testbed, conferencePath(testbed));
      testbed.page.sleep();
      await testbed.settle(endElsewhere("DELETE"));
      await testbed.advanceTime(2_000, 200);
      hangUpAll(testbed);
      await testbed.advanceTime(5 * MINUTE_MS, 1_000);
      testbed.page.wake();
      await testbed.advanceTime(RECOVERY_MS, 500);
      expectNothingLeft(testbed);
    });

    it("a call that ended is gone after refreshCalls, although the phone did not come back", async () => {
      await open();
      await testbed.connectCall("Ada Okafor");
      testbed.simulator.faults.add({ name: "sipRefused", lasts: 20 * MINUTE_MS });
      testbed.simulator.faults.add({ name: "notificationLost", lasts: 20 * MINUTE_MS });
      testbed.simulator.faults.dropSipSockets();
      testbed.simulator.person("Ada Okafor").hangUp();
      await testbed.advanceTime(3 * MINUTE_MS, 1_000);
      await testbed.settle(refreshCalls(testbed.client));
      await testbed.advanceTime(10_000, 200);
      expectNothingLeft(testbed);
    });

    it("nothing is left although REST lags behind what ended at the end of the outage", async () => {
      await open();
      await openEveryKindOfCall(testbed);
      const endElsewhere = await requestOf(testbed, conferencePath(testbed));
      // The platform keeps the legs of a phone that is away for less than a minute.
      cutOff(testbed, 50_000);
      await testbed.advanceTime(49_000, 500);
      testbed.simulator.faults.clear("restStatus");
      await testbed.settle(endElsewhere("DELETE"));
      hangUpAll(testbed);
      testbed.simulator.faults.add({ name: "restStale", delay: 10_000, lasts: 10_000 });
      await testbed.advanceTime(1_000, 500);
      await testbed.advanceTime(RECOVERY_MS, 500);
      expectNothingLeft(testbed);
    });
  },
);

/** A conference of three, a call on hold, and a call that rings. */
async function openEveryKindOfCall(testbed: HeadlessTestbed): Promise<void> {
  await testbed.connectCall("Mei Tanaka");
  await testbed.startConferenceWith("Ada Okafor", "Northwind Traders");
  testbed.simulator.person("Jonas Lindqvist").call("101");
  await testbed.waitUntil(() => testbed.page.rings);
  expect(testbed.webPhone.callSessions).toHaveLength(3);
  expect(testbed.page.microphones).toBe(2);
}

/** Everybody hangs up, and the caller gives up. */
function hangUpAll({ simulator }: HeadlessTestbed): void {
  for (const name of ["Mei Tanaka", "Ada Okafor", "Northwind Traders", "Jonas Lindqvist"]) {
    const person = simulator.person(name);
    if (person.state !== "idle") person.hangUp();
  }
}

function conferencePath({ client }: HeadlessTestbed): string {
  const { conference } = client.views;
  return `sessions/${"sessionId" in conference ? conference.sessionId : ""}`;
}

/** A request of another device of the host. */
async function requestOf(
  { page, simulator, settle }: HeadlessTestbed,
  path: string,
): Promise<(method: string) => Promise<Response>> {
  const { access_token: token } = await settle(page.sdk.platform().auth().data());
  const url = `${simulator.server}/restapi/v1.0/account/~/telephony/${path}`;
  return (method) =>
    simulator.fetch(url, { method, headers: { authorization: `Bearer ${token}` } });
}

/** Cuts the page off from REST, from the notifications and from SIP. */
function cutOff({ simulator: { faults } }: HeadlessTestbed, lasts: number): void {
  faults.add({ name: "sipRefused", lasts });
  faults.add({ name: "gatewayRefused", lasts });
  faults.add({ name: "restStatus", status: 503, lasts });
  faults.dropSipSockets();
  faults.dropGatewaySockets({ forget: true });
}

/** No call is listed, nothing rings, no leg exists, and no microphone is on. */
function expectNothingLeft({ client, webPhone, page }: HeadlessTestbed): void {
  const { calls, participants } = client.views;
  expect({
    calls: calls.map(({ name, status, isConference }) => ({ name, status, isConference })),
    participants: participants.map(({ name }) => name),
    legs: webPhone.callSessions.map(({ state, remoteNumber }) => ({ state, remoteNumber })),
    rings: page.rings,
    microphones: page.microphones,
  }).toEqual({ calls: [], participants: [], legs: [], rings: false, microphones: 0 });
}
