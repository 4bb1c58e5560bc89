import {
  createManualClock,
  type ManualClock,
  type RunningServer,
  type SimulatorOptions,
  startSimulatorServer,
} from "@rc-conference/simulator/node";
import { SDK } from "@ringcentral/sdk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EventLog } from "../event-log.ts";
import { parseNotification } from "../telephony/parse.ts";
import { Wire } from "../wire.ts";
import { createGatewaySource } from "./gateway.ts";
import type { NotificationSource } from "./source.ts";

// The simulator's certificate is self-signed.
process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";

/** The clock of the source alone; the simulator uses the system's clock. */
let clock: ManualClock;
let simulator: RunningServer;
let sdk: SDK;
let source: NotificationSource;
let codes: string[];
let reports: string[];
let warnings: string[];

async function open(options: SimulatorOptions): Promise<void> {
  [codes, reports, warnings] = [[], [], []];
  clock = createManualClock();
  simulator = await startSimulatorServer(options);
  sdk = new SDK({
    server: simulator.server,
    clientId: simulator.clientId,
    cachePrefix: simulator.server,
  });
  await sdk.platform().login({ jwt: simulator.extensions[0]?.jwt ?? "" });
  source = createGatewaySource({
    wire: new Wire({
      platform: sdk.platform(),
      accountId: "~",
      clock,
      log: new EventLog(clock, 0),
    }),
    clock,
    logger: {
      debug: () => undefined,
      warn: (text) => warnings.push(text),
      error: (text) => warnings.push(text),
    },
  });
}

beforeEach(() => open({ seed: 11, rateLimits: false }));

afterEach(async () => {
  source.stop();
  await simulator.stop();
});

const start = (): Promise<void> =>
  source.start({
    onNotification(notification) {
      const parsed = parseNotification(notification);
      if (parsed.kind !== "telephony") return;
      for (const { party } of parsed.events) codes.push(String(party.code));
    },
    onOpen: (gap) => reports.push(gap ? "open with a gap" : "open"),
    onLost: (attempt, nextTryAt) =>
      reports.push(nextTryAt === undefined ? `try ${attempt}` : `lost, ${attempt}`),
  });

const tokenRequests = (): number =>
  simulator.log().filter(({ summary }) => summary === "POST /restapi/oauth/wstoken").length;
const subscriptionRequests = (): number =>
  simulator.log().filter(({ summary }) => summary === "POST /restapi/v1.0/subscription").length;
const ada = () => simulator.person("Ada Okafor");
const connectionLost = (): Promise<unknown> => expect.poll(() => reports.at(-1)).toMatch(/^lost/);
/** Waits long enough for requests that were sent to arrive at the simulator, which has the system's clock. */
const requestsArrive = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));
/** Advances the clock beyond every possible wait before a retry. */
const retry = (): void => clock.advance(60_000);

/** Loses the connection, and expects no request until the penalty that the first retry gets is over. */
async function expectPenaltyOf300Seconds(): Promise<void> {
  simulator.faults.dropGatewaySockets();
  await connectionLost();
  retry();
  await expect.poll(() => reports.at(-1)).toBe("lost, 2");
  const before = tokenRequests();
  clock.advance(299_999);
  await requestsArrive();
  expect(tokenRequests()).toBe(before);
  clock.advance(1);
  await expect.poll(() => reports.at(-1)).toMatch(/^open/);
}

describe("the source of notifications over the gateway", () => {
  it("delivers the extension's telephony notifications over one socket and one subscription", async () => {
    await start();
    ada().call("101");
    await expect.poll(() => codes).toContain("proceeding");
    expect(reports).toEqual(["open"]);
    expect([tokenRequests(), subscriptionRequests(), simulator.state().gatewaySockets]).toEqual([
      1, 1, 1,
    ]);
  });

  it("recovers a lost socket with the missed notifications, without a second subscription", async () => {
    await start();
    simulator.faults.dropGatewaySockets();
    await connectionLost();
    ada().call("101");
    retry();
    await expect.poll(() => codes).toContain("proceeding");
    await expect.poll(() => reports).toEqual(["open", "lost, 1", "try 1", "open"]);
    expect(subscriptionRequests()).toBe(1);
  });

  it("subscribes again and reports a gap if the recovery fails", async () => {
    await start();
    simulator.faults.dropGatewaySockets({ forget: true });
    await connectionLost();
    ada().call("101");
    retry();
    await expect.poll(() => reports).toEqual(["open", "lost, 1", "try 1", "open with a gap"]);
    expect(codes).toEqual([]);
    ada().hangUp();
    await expect.poll(() => codes).toContain("disconnected");
    expect(subscriptionRequests()).toBe(2);
  });

  it("waits longer before each retry, and requests one token for each", async () => {
    await start();
    simulator.faults.add({ name: "gatewayRefused", times: 3 });
    simulator.faults.dropGatewaySockets();
    for (const [attempt, wait] of [2_000, 4_000, 8_000].entries()) {
      await expect.poll(() => reports.at(-1)).toBe(`lost, ${attempt + 1}`);
      const before = tokenRequests();
      clock.advance(wait * 0.74);
      expect(reports.at(-1)).toBe(`lost, ${attempt + 1}`);
      clock.advance(wait * 0.27);
      await expect.poll(tokenRequests).toBe(before + 1);
    }
    await expect.poll(() => reports.at(-1)).toBe("lost, 4");
    retry();
    await expect.poll(() => reports.at(-1)).toBe("open");
    expect(tokenRequests()).toBe(5);
  });

  it("waits for the end of the platform's rate-limit penalty before the next retry", async () => {
    await start();
    simulator.faults.add({
      name: "restStatus",
      path: "wstoken",
      status: 429,
      headers: { "retry-after": "300" },
    });
    await expectPenaltyOf300Seconds();
  });

  it("waits for the end of the penalty with which the gateway refuses the socket, and asks for no token before", async () => {
    await start();
    simulator.faults.add({
      name: "gatewayRefused",
      status: 429,
      headers: { "Retry-After": "300" },
    });
    await expectPenaltyOf300Seconds();
  });

  it("keeps the penalty of a first try that fails, also for the next start", async () => {
    simulator.faults.add({ name: "gatewayRefused", status: 429 });
    const limited = { code: "rate-limited", status: 429, retryAt: clock.now() + 60_000 };
    await expect(start()).rejects.toMatchObject(limited);
    clock.advance(59_999);
    await expect(start()).rejects.toMatchObject(limited);
    expect([tokenRequests(), reports]).toEqual([1, []]);
    clock.advance(1);
    await start();
    expect([tokenRequests(), reports]).toEqual([2, ["open"]]);
  });

  it("waits for the end of the penalty of a subscription that the gateway's rate limit refuses", async () => {
    await simulator.stop();
    await open({ seed: 11, rateLimits: { auth: 50, medium: 1 } });
    await start();
    simulator.faults.dropGatewaySockets({ forget: true });
    await connectionLost();
    retry();
    await expect.poll(() => reports.at(-1)).toBe("lost, 2");
    expect([tokenRequests(), subscriptionRequests()]).toEqual([2, 2]);
    clock.advance(59_999);
    await requestsArrive();
    expect([tokenRequests(), subscriptionRequests()]).toEqual([2, 2]);
    clock.advance(1);
    await expect.poll(subscriptionRequests).toBe(3);
  });

  it("regards the socket as lost after a minute of silence and ten seconds without a heartbeat response", async () => {
    await start();
    clock.advance(60_000);
    clock.advance(9_999);
    expect(reports).toEqual(["open"]);
    clock.advance(1);
    expect(reports).toEqual(["open", "lost, 1"]);
    retry();
    await expect.poll(() => reports.at(-1)).toBe("open");
  });

  it("keeps the socket if the gateway responds to the heartbeat", async () => {
    await start();
    ada().call("101");
    await expect.poll(() => codes).toContain("proceeding");
    clock.advance(60_000);
    // Any frame after the heartbeat proves that the socket works.
    ada().hangUp();
    await expect.poll(() => codes).toContain("disconnected");
    clock.advance(59_999);
    expect(reports).toEqual(["open"]);
  });

  it("sends a heartbeat after ten minutes in which only frames of the gateway went over the socket", async () => {
    await start();
    const heartbeats = (): number =>
      simulator.log().filter(({ text }) => text?.includes('"Heartbeat"')).length;
    const receiveFramesLater = async (): Promise<void> => {
      clock.advance(59_000);
      codes.length = 0;
      ada().call("101");
      await expect.poll(() => codes).toContain("proceeding");
      ada().hangUp();
      await expect.poll(() => codes).toContain("disconnected");
    };
    for (let time = 1; time <= 10; time += 1) await receiveFramesLater();
    expect(heartbeats()).toBe(0);
    await receiveFramesLater();
    // The heartbeat and its echo.
    await expect.poll(heartbeats).toBe(2);
    expect(reports).toEqual(["open"]);
  });

  it("rejects if the first try fails, and does not retry", async () => {
    simulator.faults.add({ name: "gatewayRefused" });
    await expect(start()).rejects.toMatchObject({ code: "network" });
    retry();
    expect([tokenRequests(), reports]).toEqual([1, []]);
    await start();
    expect(reports).toEqual(["open"]);
  });

  it("opens nothing if it is stopped while it connects", async () => {
    const first = start();
    source.stop();
    await expect(first).rejects.toMatchObject({ code: "aborted" });
    await start();
    expect([reports, simulator.state().gatewaySockets]).toEqual([["open"], 1]);
  });

  it("does not retry after it was stopped", async () => {
    await start();
    simulator.faults.dropGatewaySockets();
    await connectionLost();
    source.stop();
    retry();
    expect([tokenRequests(), reports.at(-1)]).toEqual([1, "lost, 1"]);
  });
});
