import { FAULTS } from "@rc-conference/simulator/headless";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hasCode } from "../../src/errors/conference-error.ts";
import { faultTable, type Proofs, titleOf } from "../testbed/fault-table.ts";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";

/** The three that need sound or a microphone are proved in a browser. */
const IN_BROWSER = ["blockAudio", "refuse", "unplug"];

describe("what the simulator can break", () => {
  let desk: HeadlessDesk;
  beforeEach(async () => {
    desk = await openHeadlessDesk();
  });
  afterEach(() => desk.close());

  const HOST = "Karla Rosario";
  const ADA = "Ada Okafor";
  const status = (): string => desk.client.views.conference.status;
  const rowOf = (name: string) =>
    desk.client.views.participants.find((participant) => participant.name === name);
  const started = async (...names: string[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const name of names) ids.push(await desk.talkTo(name));
    await desk.settled(desk.client.start());
    return ids;
  };
  const refusalOf = async (
    promise: Promise<unknown>,
  ): Promise<{ code?: string; retryAt?: number }> =>
    desk.settled(
      promise.then(
        () => ({}),
        (error: { code: string }) => error,
      ),
    );
  const rightInTheEnd = async (...names: string[]): Promise<void> => {
    await desk.pass(60_000, 500);
    expect(desk.list()).toEqual(names);
    expect(desk.truth().sort()).toEqual([...names].sort());
  };
  const reconnecting = async (): Promise<{ lost: string; nextTryAt: number | undefined }> => {
    await desk.until(() => status() === "reconnecting");
    const { conference } = desk.client.views;
    if (conference.status !== "reconnecting") throw new Error("It is over already.");
    return conference;
  };

  const refusedBringIn =
    (fault: { status: number; errorCode?: string }, code: string) => async (): Promise<void> => {
      const [ada = "", jonas = ""] = await started(ADA, "Jonas Lindqvist");
      desk.simulator.faults.add({ name: "restStatus", path: "/bring-in", ...fault });
      const first = desk.client.bringIn({ callId: ada });
      const second = desk.client.bringIn({ callId: jonas });
      expect(rowOf(ADA)).toBeDefined();
      expect((await refusalOf(first)).code).toBe(code);
      expect(rowOf(ADA)).toBeUndefined();
      expect(desk.client.views.calls.some(({ id }) => id === ada)).toBe(true);
      await desk.settled(second);
      await rightInTheEnd(HOST, "Jonas Lindqvist");
    };

  const proofs: Proofs = {
    notificationLost: async () => {
      const [ada = "", northwind = ""] = await started(ADA, "Northwind Traders");
      desk.simulator.faults.add({ name: "notificationLost" });
      await desk.settled(desk.client.bringIn({ callId: ada }));
      expect(rowOf(ADA)?.status).toBe("joining");
      await desk.until(() => rowOf(ADA)?.status === "connected", 3_500);
      await desk.settled(desk.client.bringIn({ callId: northwind }));
      await desk.until(() => rowOf("Northwind Traders")?.status === "connected");
      desk.simulator.faults.add({ name: "notificationLost", times: 2 });
      desk.simulator.person(ADA).hangUp();
      await desk.pass(1_000);
      desk.simulator.faults.dropGatewaySockets({ forget: true });
      await rightInTheEnd(HOST, "Northwind Traders");
    },
    notificationDelayed: async () => {
      const [ada = ""] = await desk.conferenceWith(ADA, "Northwind Traders");
      desk.simulator.faults.add({ name: "notificationDelayed", delay: 70_000, times: 3 });
      await desk.settled(desk.client.removeParticipant({ participantId: ada }));
      expect(rowOf(ADA)).toBeUndefined();
      await desk.pass(80_000, 500);
      await rightInTheEnd(HOST, "Northwind Traders");
    },
    notificationDuplicated: async () => {
      desk.simulator.faults.add({ name: "notificationDuplicated", times: 30 });
      await desk.conferenceWith(ADA, "Northwind Traders");
      desk.simulator.person(ADA).hangUp();
      await rightInTheEnd(HOST, "Northwind Traders");
    },
    notificationReordered: async () => {
      desk.simulator.faults.add({ name: "notificationReordered", times: 30 });
      await desk.conferenceWith(ADA, "Northwind Traders");
      desk.simulator.person(ADA).hangUp();
      await rightInTheEnd(HOST, "Northwind Traders");
    },
    notificationMalformed: async () => {
      desk.simulator.faults.add({ name: "notificationMalformed", times: 5 });
      await desk.conferenceWith(ADA);
      const complaints = desk.page.warnings.filter((text) => text.includes("makes no sense"));
      expect(complaints).toHaveLength(1);
      await rightInTheEnd(HOST, ADA);
    },
    "restStatus 401": async () => {
      const [ada = ""] = await started(ADA);
      // Once is what a refresh mends.
      desk.simulator.faults.add({ name: "restStatus", status: 401, path: "/bring-in" });
      await desk.settled(desk.client.bringIn({ callId: ada }));
      await desk.until(() => rowOf(ADA)?.status === "connected");
      desk.simulator.faults.add({ name: "restStatus", status: 401, lasts: 1_000 });
      const refusal = await refusalOf(
        desk.client.muteParticipant({ participantId: ada, muted: true }),
      );
      expect(refusal.code).toBe("token-expired");
      await rightInTheEnd(HOST, ADA);
    },
    "restStatus 403": refusedBringIn({ status: 403, errorCode: "TAS-106" }, "not-allowed"),
    "restStatus 404": refusedBringIn({ status: 404 }, "unknown-party"),
    "restStatus 409": async () => {
      const [ada = ""] = await desk.conferenceWith(ADA);
      desk.simulator.faults.add({
        name: "restStatus",
        method: "DELETE",
        status: 409,
        errorCode: "TAS-102",
      });
      const removal = desk.client.removeParticipant({ participantId: ada });
      expect(rowOf(ADA)?.status).toBe("leaving");
      expect((await refusalOf(removal)).code).toBe("wrong-state");
      expect(rowOf(ADA)?.status).toBe("connected");
      await rightInTheEnd(HOST, ADA);
    },
    "restStatus 429": async () => {
      const [ada = ""] = await started(ADA);
      desk.simulator.faults.add({
        name: "restStatus",
        status: 429,
        path: "/bring-in",
        headers: { "retry-after": "20" },
      });
      const refusal = await refusalOf(desk.client.bringIn({ callId: ada }));
      expect(refusal).toMatchObject({ code: "rate-limited", retryAt: Date.now() + 20_000 });
      const before = desk.simulator.log().length;
      expect((await refusalOf(desk.client.bringIn({ callId: ada }))).code).toBe("rate-limited");
      expect(desk.simulator.log().length).toBe(before);
      await desk.pass(20_000, 500);
      await desk.settled(desk.client.bringIn({ callId: ada }));
      await rightInTheEnd(HOST, ADA);
    },
    "restStatus 500": refusedBringIn({ status: 500 }, "server"),
    "restStatus 503": refusedBringIn({ status: 503 }, "server"),
    restDelay: async () => {
      const [ada = "", jonas = ""] = await started(ADA, "Jonas Lindqvist");
      desk.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 5_000 });
      const both = [ada, jonas].map((callId) => desk.client.bringIn({ callId }));
      expect([rowOf(ADA)?.status, rowOf("Jonas Lindqvist")?.status]).toEqual(["joining", "queued"]);
      await desk.settled(Promise.all(both));
      await rightInTheEnd(HOST, ADA, "Jonas Lindqvist");
    },
    restStale: async () => {
      await desk.conferenceWith(ADA, "Northwind Traders");
      desk.simulator.person(ADA).hangUp();
      await desk.until(() => rowOf(ADA) === undefined);
      desk.simulator.faults.add({ name: "restStale", delay: 5_000, times: 5 });
      await desk.settled(desk.client.refreshCalls());
      desk.simulator.faults.dropGatewaySockets({ forget: true });
      const shown = new Set<string>();
      desk.client.subscribe("participants", () => {
        for (const name of desk.list()) shown.add(name);
      });
      await rightInTheEnd(HOST, "Northwind Traders");
      expect(shown).not.toContain(ADA);
    },
    restAnswerLost: async () => {
      const [ada = ""] = await started(ADA);
      desk.simulator.faults.add({ name: "restAnswerLost", path: "/bring-in" });
      await desk.settled(desk.client.bringIn({ callId: ada }));
      await desk.until(() => rowOf(ADA)?.status === "connected");
      desk.simulator.faults.add({ name: "restAnswerLost", method: "DELETE" });
      await desk.settled(desk.client.removeParticipant({ participantId: ada }));
      await rightInTheEnd(HOST);
    },
    inviteUnanswered: async () => {
      await desk.talkTo(ADA);
      desk.simulator.faults.add({ name: "inviteUnanswered" });
      const attempts: number[] = [];
      desk.client.subscribe("conference", () => {
        const { conference } = desk.client.views;
        if (conference.status !== "joining") return;
        attempts.push(conference.attempt);
        expect(conference.deadline - Date.now()).toBeLessThanOrEqual(38_000);
      });
      await desk.settled(desk.client.start());
      expect(new Set(attempts)).toEqual(new Set([1, 2]));
      const created = desk.simulator
        .log()
        .filter(({ summary }) => /^POST .*telephony\/conference/.test(summary));
      expect(created).toHaveLength(1);
      await rightInTheEnd(HOST);
    },
    inviteRefused: async () => {
      for (const code of [400, 403, 404, 406, 486, 488, 603]) {
        desk.simulator.faults.add({ name: "inviteRefused", status: code, reason: "No" });
        expect(await refusalOf(desk.client.start())).toMatchObject({
          code: "invite-refused",
          sipCode: code,
        });
        expect(status()).toBe("failed");
        expect(desk.simulator.state().conferences).toEqual([]);
      }
      for (const code of [408, 480, 500, 502, 503, 504]) {
        desk.simulator.faults.add({ name: "inviteRefused", status: code, reason: "Later" });
        await desk.settled(desk.client.start());
        expect(status()).toBe("active");
        await desk.settled(desk.client.end());
      }
      expect(desk.simulator.state().conferences).toEqual([]);
    },
    registerRefused: async () => {
      await desk.conferenceWith(ADA);
      desk.simulator.faults.add({ name: "registerRefused", status: 503, times: 2 });
      desk.simulator.faults.dropSipSockets();
      expect((await reconnecting()).lost).toBe("phone");
      await rightInTheEnd(HOST, ADA);
      await desk.reload({ rejoin: "never" });
      desk.simulator.faults.add({ name: "registerRefused", status: 603 });
      expect((await refusalOf(desk.client.connect())).code).toBe("phone-refused");
      expect(desk.client.views.phone).toMatchObject({
        status: "failed",
        error: { code: "phone-refused" },
      });
      await desk.settled(desk.client.connect());
      expect(desk.client.views.phone.status).toBe("registered");
    },
    sipRefused: async () => {
      await desk.conferenceWith(ADA);
      await desk.settled(desk.client.setHeld({ held: true }));
      desk.simulator.faults.add({ name: "sipRefused", times: 2 });
      desk.simulator.faults.dropSipSockets();
      expect(await reconnecting()).toMatchObject({
        lost: "phone",
        nextTryAt: expect.any(Number),
      });
      expect(desk.list()).toEqual([HOST, ADA]);
      await rightInTheEnd(HOST, ADA);
      expect(rowOf(HOST)?.status).toBe("onHold");
    },
    gatewayRefused: async () => {
      await desk.conferenceWith(ADA);
      desk.simulator.faults.add({ name: "gatewayRefused", times: 2 });
      desk.simulator.faults.dropGatewaySockets();
      expect(await reconnecting()).toMatchObject({
        lost: "notifications",
        nextTryAt: expect.any(Number),
      });
      expect(desk.list()).toEqual([HOST, ADA]);
      await rightInTheEnd(HOST, ADA);
    },
    gatewayForgets: async () => {
      const [ada = ""] = await desk.conferenceWith(ADA, "Northwind Traders");
      desk.simulator.faults.add({ name: "gatewayForgets" });
      desk.simulator.faults.dropGatewaySockets();
      await reconnecting();
      desk.simulator.person(ADA).hangUp();
      await rightInTheEnd(HOST, "Northwind Traders");
      expect(desk.client.views.departed.map(({ id }) => id)).toEqual([ada]);
    },
    dropGatewaySockets: async () => {
      await desk.conferenceWith(ADA, "Northwind Traders");
      desk.simulator.faults.dropGatewaySockets();
      desk.simulator.person(ADA).hangUp();
      await reconnecting();
      await rightInTheEnd(HOST, "Northwind Traders");
    },
    dropSipSockets: async () => {
      await desk.conferenceWith(ADA);
      const before = desk.simulator.log().length;
      desk.simulator.faults.dropSipSockets();
      await reconnecting();
      await rightInTheEnd(HOST, ADA);
      const sent = desk.simulator.log().slice(before);
      expect(sent.filter(({ summary }) => summary.startsWith("BYE"))).toEqual([]);
      expect(
        sent.filter(({ summary, to }) => to === "server" && summary.startsWith("INVITE")),
      ).toHaveLength(1);
    },
    revokeTokens: async () => {
      const [ada = ""] = await desk.conferenceWith(ADA);
      desk.simulator.faults.revokeTokens();
      const refusal = await refusalOf(
        desk.client.muteParticipant({ participantId: ada, muted: true }),
      );
      expect(hasCode(refusal, "token-expired")).toBe(true);
      expect(status()).toBe("active");
      await rightInTheEnd(HOST, ADA);
    },
    restart: async () => {
      await desk.conferenceWith(ADA);
      desk.simulator.faults.restart({ downFor: 5_000 });
      expect((await reconnecting()).nextTryAt).toEqual(expect.any(Number));
      expect(desk.list()).toEqual([HOST, ADA]);
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
