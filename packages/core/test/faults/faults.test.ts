import { FAULTS } from "@rc-conference/simulator/headless";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  bringInCall,
  endConference,
  muteParticipant,
  refreshCalls,
  removeParticipant,
  setHostHeld,
  startConference,
} from "../../src/actions/index.ts";
import { hasCode } from "../../src/errors/conference-error.ts";
import { faultTable, type Proofs, titleOf } from "../testbed/fault-table.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

/** The three that need sound or a microphone are proved in a browser. */
const IN_BROWSER = ["blockAudio", "refuse", "unplug"];

describe("what the simulator can break", () => {
  let testbed: HeadlessTestbed;
  beforeEach(async () => {
    testbed = await openHeadlessTestbed();
  });
  afterEach(() => testbed.close());

  const HOST = "Karla Rosario";
  const ADA = "Ada Okafor";
  const status = (): string => testbed.client.views.conference.status;
  const rowOf = (name: string) =>
    testbed.client.views.participants.find((participant) => participant.name === name);
  const started = async (...names: string[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const name of names) ids.push(await testbed.talkTo(name));
    await testbed.settled(startConference(testbed.client));
    return ids;
  };
  const refusalOf = async (
    promise: Promise<unknown>,
  ): Promise<{ code?: string; retryAt?: number }> =>
    testbed.settled(
      promise.then(
        () => ({}),
        (error: { code: string }) => error,
      ),
    );
  const rightInTheEnd = async (...names: string[]): Promise<void> => {
    await testbed.pass(60_000, 500);
    expect(testbed.list()).toEqual(names);
    expect(testbed.truth().sort()).toEqual([...names].sort());
  };
  const reconnecting = async (): Promise<{ lost: string; nextTryAt: number | undefined }> => {
    await testbed.until(() => status() === "reconnecting");
    const { conference } = testbed.client.views;
    if (conference.status !== "reconnecting") throw new Error("It is over already.");
    return conference;
  };

  const refusedBringIn =
    (fault: { status: number; errorCode?: string }, code: string) => async (): Promise<void> => {
      const [ada = "", jonas = ""] = await started(ADA, "Jonas Lindqvist");
      testbed.simulator.faults.add({ name: "restStatus", path: "/bring-in", ...fault });
      const first = bringInCall(testbed.client, { callId: ada });
      const second = bringInCall(testbed.client, { callId: jonas });
      expect(rowOf(ADA)).toBeDefined();
      expect((await refusalOf(first)).code).toBe(code);
      expect(rowOf(ADA)).toBeUndefined();
      expect(testbed.client.views.calls.some(({ id }) => id === ada)).toBe(true);
      await testbed.settled(second);
      await rightInTheEnd(HOST, "Jonas Lindqvist");
    };

  const proofs: Proofs = {
    notificationLost: async () => {
      const [ada = "", northwind = ""] = await started(ADA, "Northwind Traders");
      testbed.simulator.faults.add({ name: "notificationLost" });
      await testbed.settled(bringInCall(testbed.client, { callId: ada }));
      expect(rowOf(ADA)?.status).toBe("joining");
      await testbed.until(() => rowOf(ADA)?.status === "connected", 3_500);
      await testbed.settled(bringInCall(testbed.client, { callId: northwind }));
      await testbed.until(() => rowOf("Northwind Traders")?.status === "connected");
      testbed.simulator.faults.add({ name: "notificationLost", times: 2 });
      testbed.simulator.person(ADA).hangUp();
      await testbed.pass(1_000);
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      await rightInTheEnd(HOST, "Northwind Traders");
    },
    notificationDelayed: async () => {
      const [ada = ""] = await testbed.conferenceWith(ADA, "Northwind Traders");
      testbed.simulator.faults.add({ name: "notificationDelayed", delay: 70_000, times: 3 });
      await testbed.settled(removeParticipant(testbed.client, { participantId: ada }));
      expect(rowOf(ADA)).toBeUndefined();
      await testbed.pass(80_000, 500);
      await rightInTheEnd(HOST, "Northwind Traders");
    },
    notificationDuplicated: async () => {
      testbed.simulator.faults.add({ name: "notificationDuplicated", times: 30 });
      await testbed.conferenceWith(ADA, "Northwind Traders");
      testbed.simulator.person(ADA).hangUp();
      await rightInTheEnd(HOST, "Northwind Traders");
    },
    notificationReordered: async () => {
      testbed.simulator.faults.add({ name: "notificationReordered", times: 30 });
      await testbed.conferenceWith(ADA, "Northwind Traders");
      testbed.simulator.person(ADA).hangUp();
      await rightInTheEnd(HOST, "Northwind Traders");
    },
    notificationMalformed: async () => {
      testbed.simulator.faults.add({ name: "notificationMalformed", times: 5 });
      await testbed.conferenceWith(ADA);
      const complaints = testbed.page.warnings.filter((text) => text.includes("malformed"));
      expect(complaints).toHaveLength(1);
      await rightInTheEnd(HOST, ADA);
    },
    "restStatus 401": async () => {
      const [ada = ""] = await started(ADA);
      // Once is what a refresh mends.
      testbed.simulator.faults.add({ name: "restStatus", status: 401, path: "/bring-in" });
      await testbed.settled(bringInCall(testbed.client, { callId: ada }));
      await testbed.until(() => rowOf(ADA)?.status === "connected");
      testbed.simulator.faults.add({ name: "restStatus", status: 401, lasts: 1_000 });
      const refusal = await refusalOf(
        muteParticipant(testbed.client, { participantId: ada, muted: true }),
      );
      expect(refusal.code).toBe("token-expired");
      await rightInTheEnd(HOST, ADA);
    },
    "restStatus 403": refusedBringIn({ status: 403, errorCode: "TAS-106" }, "not-allowed"),
    "restStatus 404": refusedBringIn({ status: 404 }, "unknown-party"),
    "restStatus 409": async () => {
      const [ada = ""] = await testbed.conferenceWith(ADA);
      testbed.simulator.faults.add({
        name: "restStatus",
        method: "DELETE",
        status: 409,
        errorCode: "TAS-102",
      });
      const removal = removeParticipant(testbed.client, { participantId: ada });
      expect(rowOf(ADA)?.status).toBe("leaving");
      expect((await refusalOf(removal)).code).toBe("wrong-state");
      expect(rowOf(ADA)?.status).toBe("connected");
      await rightInTheEnd(HOST, ADA);
    },
    "restStatus 429": async () => {
      const [ada = ""] = await started(ADA);
      testbed.simulator.faults.add({
        name: "restStatus",
        status: 429,
        path: "/bring-in",
        headers: { "retry-after": "20" },
      });
      const refusal = await refusalOf(bringInCall(testbed.client, { callId: ada }));
      expect(refusal).toMatchObject({ code: "rate-limited", retryAt: Date.now() + 20_000 });
      const before = testbed.simulator.log().length;
      expect((await refusalOf(bringInCall(testbed.client, { callId: ada }))).code).toBe(
        "rate-limited",
      );
      expect(testbed.simulator.log().length).toBe(before);
      await testbed.pass(20_000, 500);
      await testbed.settled(bringInCall(testbed.client, { callId: ada }));
      await rightInTheEnd(HOST, ADA);
    },
    "restStatus 500": refusedBringIn({ status: 500 }, "server"),
    "restStatus 503": refusedBringIn({ status: 503 }, "server"),
    restDelay: async () => {
      const [ada = "", jonas = ""] = await started(ADA, "Jonas Lindqvist");
      testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 5_000 });
      const both = [ada, jonas].map((callId) => bringInCall(testbed.client, { callId }));
      expect([rowOf(ADA)?.status, rowOf("Jonas Lindqvist")?.status]).toEqual(["joining", "queued"]);
      await testbed.settled(Promise.all(both));
      await rightInTheEnd(HOST, ADA, "Jonas Lindqvist");
    },
    restStale: async () => {
      await testbed.conferenceWith(ADA, "Northwind Traders");
      testbed.simulator.person(ADA).hangUp();
      await testbed.until(() => rowOf(ADA) === undefined);
      testbed.simulator.faults.add({ name: "restStale", delay: 5_000, times: 5 });
      await testbed.settled(refreshCalls(testbed.client));
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      const shown = new Set<string>();
      testbed.client.subscribe("participants", () => {
        for (const name of testbed.list()) shown.add(name);
      });
      await rightInTheEnd(HOST, "Northwind Traders");
      expect(shown).not.toContain(ADA);
    },
    restAnswerLost: async () => {
      const [ada = ""] = await started(ADA);
      testbed.simulator.faults.add({ name: "restAnswerLost", path: "/bring-in" });
      await testbed.settled(bringInCall(testbed.client, { callId: ada }));
      await testbed.until(() => rowOf(ADA)?.status === "connected");
      testbed.simulator.faults.add({ name: "restAnswerLost", method: "DELETE" });
      await testbed.settled(removeParticipant(testbed.client, { participantId: ada }));
      await rightInTheEnd(HOST);
    },
    inviteUnanswered: async () => {
      await testbed.talkTo(ADA);
      testbed.simulator.faults.add({ name: "inviteUnanswered" });
      const attempts: number[] = [];
      testbed.client.subscribe("conference", () => {
        const { conference } = testbed.client.views;
        if (conference.status !== "joining") return;
        attempts.push(conference.attempt);
        expect(conference.deadline - Date.now()).toBeLessThanOrEqual(38_000);
      });
      await testbed.settled(startConference(testbed.client));
      expect(new Set(attempts)).toEqual(new Set([1, 2]));
      const created = testbed.simulator
        .log()
        .filter(({ summary }) => /^POST .*telephony\/conference/.test(summary));
      expect(created).toHaveLength(1);
      await rightInTheEnd(HOST);
    },
    inviteRefused: async () => {
      for (const code of [400, 403, 404, 406, 486, 488, 603]) {
        testbed.simulator.faults.add({ name: "inviteRefused", status: code, reason: "No" });
        expect(await refusalOf(startConference(testbed.client))).toMatchObject({
          code: "invite-refused",
          sipCode: code,
        });
        expect(status()).toBe("failed");
        expect(testbed.simulator.state().conferences).toEqual([]);
      }
      for (const code of [408, 480, 500, 502, 503, 504]) {
        testbed.simulator.faults.add({ name: "inviteRefused", status: code, reason: "Later" });
        await testbed.settled(startConference(testbed.client));
        expect(status()).toBe("active");
        await testbed.settled(endConference(testbed.client));
      }
      expect(testbed.simulator.state().conferences).toEqual([]);
    },
    registerRefused: async () => {
      await testbed.conferenceWith(ADA);
      testbed.simulator.faults.add({ name: "registerRefused", status: 503, times: 2 });
      testbed.simulator.faults.dropSipSockets();
      expect((await reconnecting()).lost).toBe("phone");
      await rightInTheEnd(HOST, ADA);
      await testbed.reload({ rejoin: "never" });
      testbed.simulator.faults.add({ name: "registerRefused", status: 603 });
      expect((await refusalOf(testbed.client.connect())).code).toBe("phone-refused");
      expect(testbed.client.views.phone).toMatchObject({
        status: "failed",
        error: { code: "phone-refused" },
      });
      await testbed.settled(testbed.client.connect());
      expect(testbed.client.views.phone.status).toBe("registered");
    },
    sipRefused: async () => {
      await testbed.conferenceWith(ADA);
      await testbed.settled(setHostHeld(testbed.client, { held: true }));
      testbed.simulator.faults.add({ name: "sipRefused", times: 2 });
      testbed.simulator.faults.dropSipSockets();
      expect(await reconnecting()).toMatchObject({
        lost: "phone",
        nextTryAt: expect.any(Number),
      });
      expect(testbed.list()).toEqual([HOST, ADA]);
      await rightInTheEnd(HOST, ADA);
      expect(rowOf(HOST)?.status).toBe("onHold");
    },
    gatewayRefused: async () => {
      await testbed.conferenceWith(ADA);
      testbed.simulator.faults.add({ name: "gatewayRefused", times: 2 });
      testbed.simulator.faults.dropGatewaySockets();
      expect(await reconnecting()).toMatchObject({
        lost: "notifications",
        nextTryAt: expect.any(Number),
      });
      expect(testbed.list()).toEqual([HOST, ADA]);
      await rightInTheEnd(HOST, ADA);
    },
    gatewayForgets: async () => {
      const [ada = ""] = await testbed.conferenceWith(ADA, "Northwind Traders");
      testbed.simulator.faults.add({ name: "gatewayForgets" });
      testbed.simulator.faults.dropGatewaySockets();
      await reconnecting();
      testbed.simulator.person(ADA).hangUp();
      await rightInTheEnd(HOST, "Northwind Traders");
      expect(testbed.client.views.departed.map(({ id }) => id)).toEqual([ada]);
    },
    dropGatewaySockets: async () => {
      await testbed.conferenceWith(ADA, "Northwind Traders");
      testbed.simulator.faults.dropGatewaySockets();
      testbed.simulator.person(ADA).hangUp();
      await reconnecting();
      await rightInTheEnd(HOST, "Northwind Traders");
    },
    dropSipSockets: async () => {
      await testbed.conferenceWith(ADA);
      const before = testbed.simulator.log().length;
      testbed.simulator.faults.dropSipSockets();
      await reconnecting();
      await rightInTheEnd(HOST, ADA);
      const sent = testbed.simulator.log().slice(before);
      expect(sent.filter(({ summary }) => summary.startsWith("BYE"))).toEqual([]);
      expect(
        sent.filter(({ summary, to }) => to === "server" && summary.startsWith("INVITE")),
      ).toHaveLength(1);
    },
    revokeTokens: async () => {
      const [ada = ""] = await testbed.conferenceWith(ADA);
      testbed.simulator.faults.revokeTokens();
      const refusal = await refusalOf(
        muteParticipant(testbed.client, { participantId: ada, muted: true }),
      );
      expect(hasCode(refusal, "token-expired")).toBe(true);
      expect(status()).toBe("active");
      await rightInTheEnd(HOST, ADA);
    },
    restart: async () => {
      await testbed.conferenceWith(ADA);
      testbed.simulator.faults.restart({ downFor: 5_000 });
      expect((await reconnecting()).nextTryAt).toEqual(expect.any(Number));
      expect(testbed.list()).toEqual([HOST, ADA]);
      await rightInTheEnd(HOST, ADA);
    },
  };

  it.each(Object.entries(proofs).map(([name, proof]) => [titleOf(name), proof] as const))(
    "%s",
    (_title, proof) => proof(),
  );

  it("is all in the table, and nothing else is", () => {
    const immediateFaults = ["dropGatewaySockets", "dropSipSockets", "revokeTokens", "restart"];
    const switches = [
      ...Object.keys(FAULTS).filter((name) => name !== "restStatus"),
      ...[401, 403, 404, 409, 429, 500, 503].map((code) => `restStatus ${code}`),
      ...immediateFaults,
    ];
    expect(Object.keys(proofs).sort()).toEqual([...switches].sort());
    expect([...faultTable.keys()].sort()).toEqual([...switches, ...IN_BROWSER].sort());
  });
});
