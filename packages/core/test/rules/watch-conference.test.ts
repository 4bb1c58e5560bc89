import { afterEach, describe, expect, it } from "vitest";
import { answerCall, muteParticipant } from "../../src/actions/index.ts";
import {
  type HeadlessTestbed,
  openHeadlessTestbed,
  type TestbedOptions,
} from "../testbed/headless-testbed.ts";

const PEOPLE = ["Ada Okafor", "Northwind Traders", "Jonas Lindqvist"] as const;

describe("the reads of a conference on a healthy connection", () => {
  let testbed: HeadlessTestbed;
  const open = async (options: TestbedOptions = {}): Promise<void> => {
    testbed = await openHeadlessTestbed(options);
  };
  afterEach(() => testbed.close());

  const conferenceId = (): string => testbed.simulator.state().conferences[0]?.id ?? "none";
  /** Times of the reads of the conference since the entry of the log with this index. */
  const readsSince = (from: number): number[] =>
    testbed.simulator
      .log()
      .slice(from)
      .filter(({ to, summary }) => to === "server" && summary.startsWith("GET "))
      .filter(({ summary }) => summary.endsWith(`/telephony/sessions/${conferenceId()}`))
      .map(({ timestamp }) => timestamp);
  const logLength = (): number => testbed.simulator.log().length;

  it("come every 22.5 to 30 seconds while anybody is in, with varying pauses", async () => {
    await open({ logSize: 100_000 });
    await testbed.startConferenceWith(...PEOPLE);
    await testbed.advanceTime(30_000, 500);
    const from = logLength();
    await testbed.advanceTime(600_000, 500);
    const times = readsSince(from);
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses.length).toBeGreaterThan(18);
    // The simulator's time advances in steps of half a second.
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(22_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(31_000);
    expect(new Set(pauses).size).toBeGreaterThan(3);
  });

  it("pause while nobody is in", async () => {
    await open();
    await testbed.startConferenceWith("Ada Okafor");
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.waitUntil(() => testbed.clientNames().length === 1);
    await testbed.advanceTime(30_000, 500);
    const from = logLength();
    await testbed.advanceTime(300_000, 500);
    expect(testbed.client.views.conference.status).toBe("active");
    expect(readsSince(from)).toEqual([]);
  });

  it("stay within the platform's limits, and wait for the end of a penalty", async () => {
    await open({ rateLimits: {} });
    await testbed.startConferenceWith(...PEOPLE);
    testbed.simulator.faults.add({
      name: "restStatus",
      path: conferenceId(),
      status: 429,
      errorCode: "CMN-301",
      headers: { "retry-after": "120" },
    });
    const refusals = () =>
      testbed.simulator.log().filter(({ summary }) => summary.startsWith("429 ")).length;
    await testbed.waitUntil(() => refusals() === 1);
    const from = logLength();
    await testbed.advanceTime(110_000, 500);
    expect(readsSince(from)).toEqual([]);
    testbed.simulator.person("Ada Okafor").mute();
    await testbed.advanceTime(60_000, 500);
    expect(readsSince(from).length).toBeGreaterThan(0);
    expect(refusals()).toBe(1);
  });

  it("undo no change of this client that their answer does not show yet", async () => {
    await open();
    const [ada = ""] = await testbed.startConferenceWith(...PEOPLE);
    testbed.simulator.faults.add({ name: "restStale", delay: 14_000, lasts: 60_000 });
    await testbed.settle(muteParticipant(testbed.client, { participantId: ada, muted: true }));
    for (let passed = 0; passed < 60_000; passed += 500) {
      await testbed.advanceTime(500);
      expect(testbed.client.views.participants.find(({ id }) => id === ada)?.muted).toBe(true);
    }
  });

  it("find who left, with neither an event nor an entry in the conference to tell", async () => {
    await open({
      rules: {
        departureSendsEvent: false,
        departedPartiesListed: false,
        participantsRead: "Answered",
      },
    });
    await testbed.startConferenceWith(...PEOPLE);
    await testbed.advanceTime(40_000, 500);
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.waitUntil(() => !testbed.clientNames().includes("Ada Okafor"));
    expect(testbed.clientNames()).toEqual(["Karla Rosario", PEOPLE[1], PEOPLE[2]]);
    await testbed.advanceTime(120_000, 500);
    expect(testbed.clientNames()).toEqual(["Karla Rosario", PEOPLE[1], PEOPLE[2]]);
  });

  it("list by their parties those whom another page brought in and nobody names", async () => {
    await open({ rules: { participantsRead: "Answered", joinDetail: "bare" } });
    await testbed.startConferenceWith("Ada Okafor");
    testbed.simulator.person("Jonas Lindqvist").call("101");
    const ringing = () => testbed.client.views.calls.find(({ status }) => status === "ringing");
    await testbed.waitUntil(() => ringing()?.onThisPhone === true);
    const { id = "", partyId = "" } = ringing() ?? {};
    await testbed.settle(answerCall(testbed.client, { callId: id }));
    await testbed.advanceTime(1_000);
    await testbed.settle(
      testbed.page.sdk
        .platform()
        .post(`/restapi/v1.0/account/~/telephony/sessions/${conferenceId()}/parties/bring-in`, {
          sessionId: id,
          partyId,
        }),
    );
    await testbed.waitUntil(() => testbed.client.views.participants.length === 3);
    const unknown = testbed.client.views.participants[2];
    expect(unknown).toMatchObject({ name: "Unknown", callId: undefined, status: "connected" });
    const party = testbed.simulator.state().conferences[0]?.parties.at(-1);
    expect(unknown?.partyId).toBe(party?.id);
    await testbed.settle(
      muteParticipant(testbed.client, { participantId: unknown?.id ?? "", muted: true }),
    );
    expect(testbed.simulator.state().conferences[0]?.parties.at(-1)?.muted).toBe(true);
    testbed.simulator.person("Jonas Lindqvist").hangUp();
    await testbed.waitUntil(() => testbed.client.views.participants.length === 2);
  });
});
