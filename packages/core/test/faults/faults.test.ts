import { FAULTS } from "@rc-conference/simulator/headless";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  answerCall,
  bringInCall,
  endConference,
  muteParticipant,
  refreshCalls,
  removeParticipant,
  setHostHeld,
  startConference,
} from "../../src/actions/index.ts";
import { hasCode } from "../../src/errors/conference-error.ts";
import { type FaultTests, faultTable, titleOf } from "../testbed/fault-table.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { LAST_GUEST_STAYS, PROMPT_EVENTS } from "../testbed/rules.ts";

/** faults.browser.test.tsx tests these faults, which need audio or a microphone. */
const IN_BROWSER = ["blockAudio", "refuse", "unplug"];

describe("each fault of docs/when-things-go-wrong.md", () => {
  let testbed: HeadlessTestbed;
  beforeEach(async () => {
    testbed = await openHeadlessTestbed({ rules: LAST_GUEST_STAYS });
  });
  afterEach(() => testbed.close());

  const HOST = "Karla Rosario";
  const ADA = "Ada Okafor";
  const status = (): string => testbed.client.views.conference.status;
  const rowOf = (name: string) =>
    testbed.client.views.participants.find((participant) => participant.name === name);
  const startWithCalls = async (...names: string[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const name of names) ids.push(await testbed.connectCall(name));
    await testbed.settle(startConference(testbed.client));
    return ids;
  };
  const errorOf = async (promise: Promise<unknown>): Promise<{ code?: string; retryAt?: number }> =>
    testbed.settle(
      promise.then(
        () => ({}),
        (error: { code: string }) => error,
      ),
    );
  const expectParticipants = async (...names: string[]): Promise<void> => {
    await testbed.advanceTime(60_000, 500);
    expect(testbed.clientNames()).toEqual(names);
    expect(testbed.platformNames().sort()).toEqual([...names].sort());
  };
  const waitForReconnecting = async (): Promise<{
    lost: string;
    nextTryAt: number | undefined;
  }> => {
    await testbed.waitUntil(() => status() === "reconnecting");
    const { conference } = testbed.client.views;
    if (conference.status !== "reconnecting")
      throw new Error("The connection is restored already.");
    return conference;
  };

  const testRefusedBringIn =
    (fault: { status: number; errorCode?: string }, code: string) => async (): Promise<void> => {
      const [ada = "", jonas = ""] = await startWithCalls(ADA, "Jonas Lindqvist");
      testbed.simulator.faults.add({ name: "restStatus", path: "/bring-in", ...fault });
      const first = bringInCall(testbed.client, { callId: ada });
      const second = bringInCall(testbed.client, { callId: jonas });
      expect(rowOf(ADA)).toBeDefined();
      expect((await errorOf(first)).code).toBe(code);
      expect(rowOf(ADA)).toBeUndefined();
      expect(testbed.client.views.calls.some(({ id }) => id === ada)).toBe(true);
      await testbed.settle(second);
      await expectParticipants(HOST, "Jonas Lindqvist");
    };

  const faultTests: FaultTests = {
    notificationLost: async () => {
      await testbed.close();
      // Otherwise the participant's party sends a second event of the join, which is not lost.
      testbed = await openHeadlessTestbed({ rules: { participantsSendEvents: false } });
      const [ada = "", northwind = ""] = await startWithCalls(ADA, "Northwind Traders");
      testbed.simulator.faults.add({ name: "notificationLost" });
      const joined = bringInCall(testbed.client, { callId: ada });
      await testbed.advanceTime(1_000);
      expect(rowOf(ADA)?.status).toBe("joining");
      await testbed.waitUntil(() => rowOf(ADA)?.status === "connected", 3_500);
      await testbed.settle(joined);
      await testbed.settle(bringInCall(testbed.client, { callId: northwind }));
      await testbed.waitUntil(() => rowOf("Northwind Traders")?.status === "connected");
      testbed.simulator.faults.add({ name: "notificationLost", times: 2 });
      testbed.simulator.person(ADA).hangUp();
      await testbed.advanceTime(1_000);
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      await expectParticipants(HOST, "Northwind Traders");
    },
    notificationDelayed: async () => {
      const [ada = ""] = await testbed.startConferenceWith(ADA, "Northwind Traders");
      testbed.simulator.faults.add({ name: "notificationDelayed", delay: 70_000, times: 3 });
      await testbed.settle(removeParticipant(testbed.client, { participantId: ada }));
      expect(rowOf(ADA)).toBeUndefined();
      await testbed.advanceTime(80_000, 500);
      await expectParticipants(HOST, "Northwind Traders");
    },
    notificationDuplicated: async () => {
      testbed.simulator.faults.add({ name: "notificationDuplicated", times: 30 });
      await testbed.startConferenceWith(ADA, "Northwind Traders");
      testbed.simulator.person(ADA).hangUp();
      await expectParticipants(HOST, "Northwind Traders");
    },
    notificationReordered: async () => {
      testbed.simulator.faults.add({ name: "notificationReordered", times: 30 });
      await testbed.startConferenceWith(ADA, "Northwind Traders");
      testbed.simulator.person(ADA).hangUp();
      await expectParticipants(HOST, "Northwind Traders");
    },
    notificationMalformed: async () => {
      await testbed.close();
      testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
      testbed.simulator.faults.add({ name: "notificationMalformed", times: 5 });
      await testbed.startConferenceWith(ADA);
      const reports = testbed.page.warnings.filter((text) => text.includes("malformed"));
      expect(reports).toHaveLength(1);
      await expectParticipants(HOST, ADA);
    },
    notificationPartlyMalformed: async () => {
      testbed.simulator.faults.add({ name: "notificationPartlyMalformed", times: 30 });
      await testbed.startConferenceWith(ADA, "Northwind Traders");
      const reports = testbed.page.warnings.filter((text) => text.includes("malformed party"));
      expect(reports).toHaveLength(1);
      testbed.simulator.person(ADA).hangUp();
      await expectParticipants(HOST, "Northwind Traders");
    },
    notificationMisdated: async () => {
      await testbed.close();
      testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
      testbed.simulator.person(ADA).call("101");
      const find = (name: string) => testbed.client.views.calls.find((call) => call.name === name);
      await testbed.waitUntil(() => find(ADA)?.onThisPhone === true);
      testbed.simulator.faults.add({ name: "notificationDelayed", delay: 20_000 });
      await testbed.settle(answerCall(testbed.client, { callId: find(ADA)?.id ?? "" }));
      testbed.simulator.person(ADA).hangUp();
      await testbed.waitUntil(() => find(ADA) === undefined);
      testbed.simulator.faults.add({ name: "notificationMisdated", times: 1 });
      testbed.simulator.person("Northwind Traders").call("101");
      await testbed.waitUntil(() => find("Northwind Traders") !== undefined);
      const startedAt = find("Northwind Traders")?.startedAt ?? 0;
      expect(Math.abs(Date.now() - startedAt)).toBeLessThan(1_000);
      // The event of Ada's answer arrives long after her call ended.
      await testbed.advanceTime(30_000, 500);
      expect(find(ADA)).toBeUndefined();
    },
    "restStatus 401": async () => {
      const [ada = ""] = await startWithCalls(ADA);
      // The SDK refreshes the token after a single 401.
      testbed.simulator.faults.add({ name: "restStatus", status: 401, path: "/bring-in" });
      await testbed.settle(bringInCall(testbed.client, { callId: ada }));
      await testbed.waitUntil(() => rowOf(ADA)?.status === "connected");
      testbed.simulator.faults.add({ name: "restStatus", status: 401, lasts: 1_000 });
      const error = await errorOf(
        muteParticipant(testbed.client, { participantId: ada, muted: true }),
      );
      expect(error.code).toBe("token-expired");
      await expectParticipants(HOST, ADA);
    },
    "restStatus 403": testRefusedBringIn({ status: 403, errorCode: "TAS-106" }, "not-allowed"),
    "restStatus 404": testRefusedBringIn({ status: 404 }, "unknown-party"),
    "restStatus 409": async () => {
      const [ada = ""] = await testbed.startConferenceWith(ADA);
      testbed.simulator.faults.add({
        name: "restStatus",
        method: "DELETE",
        status: 409,
        errorCode: "TAS-102",
      });
      const removal = removeParticipant(testbed.client, { participantId: ada });
      expect(rowOf(ADA)?.status).toBe("leaving");
      expect((await errorOf(removal)).code).toBe("wrong-state");
      expect(rowOf(ADA)?.status).toBe("connected");
      await expectParticipants(HOST, ADA);
    },
    "restStatus 429": async () => {
      const [ada = ""] = await startWithCalls(ADA);
      testbed.simulator.faults.add({
        name: "restStatus",
        status: 429,
        path: "/bring-in",
        headers: { "retry-after": "20" },
      });
      const error = await errorOf(bringInCall(testbed.client, { callId: ada }));
      expect(error).toMatchObject({ code: "rate-limited", retryAt: Date.now() + 20_000 });
      const before = testbed.simulator.log().length;
      expect((await errorOf(bringInCall(testbed.client, { callId: ada }))).code).toBe(
        "rate-limited",
      );
      expect(testbed.simulator.log().length).toBe(before);
      await testbed.advanceTime(20_000, 500);
      await testbed.settle(bringInCall(testbed.client, { callId: ada }));
      await expectParticipants(HOST, ADA);
    },
    "restStatus 500": testRefusedBringIn({ status: 500 }, "server"),
    "restStatus 503": testRefusedBringIn({ status: 503 }, "server"),
    restDelay: async () => {
      const [ada = "", jonas = ""] = await startWithCalls(ADA, "Jonas Lindqvist");
      testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 5_000 });
      const both = [ada, jonas].map((callId) => bringInCall(testbed.client, { callId }));
      expect([rowOf(ADA)?.status, rowOf("Jonas Lindqvist")?.status]).toEqual(["joining", "queued"]);
      await testbed.settle(Promise.all(both));
      await expectParticipants(HOST, ADA, "Jonas Lindqvist");
    },
    restStale: async () => {
      await testbed.startConferenceWith(ADA, "Northwind Traders");
      testbed.simulator.person(ADA).hangUp();
      await testbed.waitUntil(() => rowOf(ADA) === undefined);
      testbed.simulator.faults.add({ name: "restStale", delay: 5_000, times: 5 });
      await testbed.settle(refreshCalls(testbed.client));
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      const shown = new Set<string>();
      testbed.client.subscribe("participants", () => {
        for (const name of testbed.clientNames()) shown.add(name);
      });
      await expectParticipants(HOST, "Northwind Traders");
      expect(shown).not.toContain(ADA);
    },
    restAnswerLost: async () => {
      const [ada = ""] = await startWithCalls(ADA);
      testbed.simulator.faults.add({ name: "restAnswerLost", path: "/bring-in" });
      await testbed.settle(bringInCall(testbed.client, { callId: ada }));
      await testbed.waitUntil(() => rowOf(ADA)?.status === "connected");
      testbed.simulator.faults.add({ name: "restAnswerLost", method: "DELETE" });
      await testbed.settle(removeParticipant(testbed.client, { participantId: ada }));
      await expectParticipants(HOST);
    },
    bringInBridgeFails: async () => {
      const [ada = ""] = await startWithCalls(ADA);
      testbed.simulator.faults.add({ name: "bringInBridgeFails" });
      expect((await errorOf(bringInCall(testbed.client, { callId: ada }))).code).toBe(
        "bridge-failed",
      );
      expect(testbed.client.views.calls.find(({ id }) => id === ada)).toMatchObject({
        canBringIn: { allowed: true },
        error: { code: "bridge-failed" },
      });
      await expectParticipants(HOST);
      await testbed.settle(bringInCall(testbed.client, { callId: ada }));
      await expectParticipants(HOST, ADA);
    },
    bringInHangs: async () => {
      const [ada = ""] = await startWithCalls(ADA);
      testbed.simulator.faults.add({ name: "bringInHangs" });
      const joined = errorOf(bringInCall(testbed.client, { callId: ada }));
      await testbed.advanceTime(15_000, 100);
      expect(rowOf(ADA)?.status).toBe("joining");
      expect((await joined).code).toBe("bridge-failed");
      expect(testbed.client.views.calls.some(({ id }) => id === ada)).toBe(true);
      await expectParticipants(HOST);
    },
    inviteUnanswered: async () => {
      await testbed.connectCall(ADA);
      testbed.simulator.faults.add({ name: "inviteUnanswered" });
      const attempts: number[] = [];
      testbed.client.subscribe("conference", () => {
        const { conference } = testbed.client.views;
        if (conference.status !== "joining") return;
        attempts.push(conference.attempt);
        expect(conference.deadline - Date.now()).toBeLessThanOrEqual(38_000);
      });
      await testbed.settle(startConference(testbed.client));
      expect(new Set(attempts)).toEqual(new Set([1, 2]));
      const created = testbed.simulator
        .log()
        .filter(({ summary }) => /^POST .*telephony\/conference/.test(summary));
      expect(created).toHaveLength(1);
      await expectParticipants(HOST);
    },
    inviteRefused: async () => {
      for (const code of [400, 403, 404, 406, 486, 488, 603]) {
        testbed.simulator.faults.add({ name: "inviteRefused", status: code, reason: "No" });
        expect(await errorOf(startConference(testbed.client))).toMatchObject({
          code: "invite-refused",
          sipCode: code,
        });
        expect(status()).toBe("failed");
        expect(testbed.simulator.state().conferences).toEqual([]);
      }
      for (const code of [408, 480, 500, 502, 503, 504]) {
        testbed.simulator.faults.add({ name: "inviteRefused", status: code, reason: "Later" });
        await testbed.settle(startConference(testbed.client));
        expect(status()).toBe("active");
        await testbed.settle(endConference(testbed.client));
      }
      expect(testbed.simulator.state().conferences).toEqual([]);
    },
    reInviteRefused: async () => {
      const [ada = ""] = await startWithCalls(ADA);
      const isHeld = () => testbed.simulator.state().conferences[0]?.parties[0]?.held;
      testbed.simulator.faults.add({ name: "reInviteRefused" });
      await testbed.settle(setHostHeld(testbed.client, { held: true }));
      expect(isHeld()).toBe(true);
      testbed.simulator.faults.add({ name: "reInviteRefused", status: 488 });
      const { code } = await errorOf(setHostHeld(testbed.client, { held: false }));
      expect(code).toBe("wrong-state");
      expect(rowOf(HOST)?.status).toBe("onHold");
      expect(isHeld()).toBe(true);
      await testbed.settle(setHostHeld(testbed.client, { held: false }));
      await testbed.settle(bringInCall(testbed.client, { callId: ada }));
      await expectParticipants(HOST, ADA);
    },
    registerRefused: async () => {
      await testbed.startConferenceWith(ADA);
      testbed.simulator.faults.add({ name: "registerRefused", status: 503, times: 2 });
      testbed.simulator.faults.dropSipSockets();
      expect((await waitForReconnecting()).lost).toBe("phone");
      await expectParticipants(HOST, ADA);
      await testbed.reloadPage({ rejoin: "never" });
      testbed.simulator.faults.add({ name: "registerRefused", status: 603 });
      expect((await errorOf(testbed.client.connect())).code).toBe("phone-refused");
      expect(testbed.client.views.phone).toMatchObject({
        status: "failed",
        error: { code: "phone-refused" },
      });
      await testbed.settle(testbed.client.connect());
      expect(testbed.client.views.phone.status).toBe("registered");
    },
    sipRefused: async () => {
      await testbed.startConferenceWith(ADA);
      await testbed.settle(setHostHeld(testbed.client, { held: true }));
      testbed.simulator.faults.add({ name: "sipRefused", times: 2 });
      testbed.simulator.faults.dropSipSockets();
      expect(await waitForReconnecting()).toMatchObject({
        lost: "phone",
        nextTryAt: expect.any(Number),
      });
      expect(testbed.clientNames()).toEqual([HOST, ADA]);
      await expectParticipants(HOST, ADA);
      expect(rowOf(HOST)?.status).toBe("onHold");
    },
    gatewayRefused: async () => {
      await testbed.startConferenceWith(ADA);
      testbed.simulator.faults.add({ name: "gatewayRefused", times: 2 });
      testbed.simulator.faults.dropGatewaySockets();
      expect(await waitForReconnecting()).toMatchObject({
        lost: "notifications",
        nextTryAt: expect.any(Number),
      });
      expect(testbed.clientNames()).toEqual([HOST, ADA]);
      await expectParticipants(HOST, ADA);
    },
    gatewayForgets: async () => {
      const [ada = ""] = await testbed.startConferenceWith(ADA, "Northwind Traders");
      testbed.simulator.faults.add({ name: "gatewayForgets" });
      testbed.simulator.faults.dropGatewaySockets();
      await waitForReconnecting();
      testbed.simulator.person(ADA).hangUp();
      await expectParticipants(HOST, "Northwind Traders");
      expect(testbed.client.views.departed.map(({ id }) => id)).toEqual([ada]);
    },
    dropGatewaySockets: async () => {
      await testbed.startConferenceWith(ADA, "Northwind Traders");
      testbed.simulator.faults.dropGatewaySockets();
      testbed.simulator.person(ADA).hangUp();
      await waitForReconnecting();
      await expectParticipants(HOST, "Northwind Traders");
    },
    dropSipSockets: async () => {
      await testbed.startConferenceWith(ADA);
      const before = testbed.simulator.log().length;
      testbed.simulator.faults.dropSipSockets();
      await waitForReconnecting();
      await expectParticipants(HOST, ADA);
      const sent = testbed.simulator.log().slice(before);
      expect(sent.filter(({ summary }) => summary.startsWith("BYE"))).toEqual([]);
      expect(
        sent.filter(({ summary, to }) => to === "server" && summary.startsWith("INVITE")),
      ).toHaveLength(1);
    },
    revokeTokens: async () => {
      const [ada = ""] = await testbed.startConferenceWith(ADA);
      testbed.simulator.faults.revokeTokens();
      const error = await errorOf(
        muteParticipant(testbed.client, { participantId: ada, muted: true }),
      );
      expect(hasCode(error, "token-expired")).toBe(true);
      expect(status()).toBe("active");
      await expectParticipants(HOST, ADA);
    },
    restart: async () => {
      await testbed.startConferenceWith(ADA);
      testbed.simulator.faults.restart({ downFor: 5_000 });
      expect((await waitForReconnecting()).nextTryAt).toEqual(expect.any(Number));
      expect(testbed.clientNames()).toEqual([HOST, ADA]);
      await expectParticipants(HOST, ADA);
    },
  };

  it.each(Object.entries(faultTests).map(([name, test]) => [titleOf(name), test] as const))(
    "%s",
    (_title, test) => test(),
  );

  it("is tested, and the documentation has no other", () => {
    const immediateFaults = ["dropGatewaySockets", "dropSipSockets", "revokeTokens", "restart"];
    const switches = [
      ...Object.keys(FAULTS).filter((name) => name !== "restStatus"),
      ...[401, 403, 404, 409, 429, 500, 503].map((code) => `restStatus ${code}`),
      ...immediateFaults,
    ];
    expect(Object.keys(faultTests).sort()).toEqual([...switches].sort());
    expect([...faultTable.keys()].sort()).toEqual([...switches, ...IN_BROWSER].sort());
  });
});
