import {
  createManualClock,
  type ManualClock,
  type RunningServer,
  startSimulatorServer,
} from "@rc-conference/simulator/node";
import { SDK } from "@ringcentral/sdk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EventLog } from "../event-log.ts";
import { parseNotification } from "../telephony/parse.ts";
import { Wire } from "../wire.ts";
import { createGatewaySource } from "./gateway.ts";
import type { NotificationSource } from "./source.ts";

// The server's certificate is its own.
process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";

/** Own time for the source: the server's goes on by itself. */
let clock: ManualClock;
let simulator: RunningServer;
let sdk: SDK;
let source: NotificationSource;
let heard: string[];
let story: string[];
let warnings: string[];

beforeEach(async () => {
  [heard, story, warnings] = [[], [], []];
  clock = createManualClock();
  simulator = await startSimulatorServer({ seed: 11, rateLimits: false });
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
});

afterEach(async () => {
  source.stop();
  await simulator.stop();
});

const start = (): Promise<void> =>
  source.start({
    onNotification(notification) {
      const parsed = parseNotification(notification);
      if (parsed.kind !== "telephony") return;
      for (const { party } of parsed.events) heard.push(String(party.code));
    },
    onOpen: (gap) => story.push(gap ? "open with a gap" : "open"),
    onLost: (attempt, nextTryAt) =>
      story.push(nextTryAt === undefined ? `try ${attempt}` : `lost, ${attempt}`),
  });

const tickets = (): number =>
  simulator.log().filter(({ summary }) => summary === "POST /restapi/oauth/wstoken").length;
const subscriptions = (): number =>
  simulator.log().filter(({ summary }) => summary === "POST /restapi/v1.0/subscription").length;
const ada = () => simulator.person("Ada Okafor");
const lost = (): Promise<unknown> => expect.poll(() => story.at(-1)).toMatch(/^lost/);
/** Longer than any wait before a try. */
const tryAgain = (): void => clock.advance(60_000);

describe("the gateway", () => {
  it("delivers the extension's telephony notifications over one socket and one subscription", async () => {
    await start();
    ada().call("101");
    await expect.poll(() => heard).toContain("proceeding");
    expect(story).toEqual(["open"]);
    expect([tickets(), subscriptions(), simulator.state().gatewaySockets]).toEqual([1, 1, 1]);
  });

  it("recovers a lost socket, with what was missed, and no second subscription", async () => {
    await start();
    simulator.faults.dropGatewaySockets();
    await lost();
    ada().call("101");
    tryAgain();
    await expect.poll(() => heard).toContain("proceeding");
    await expect.poll(() => story).toEqual(["open", "lost, 1", "try 1", "open"]);
    expect(subscriptions()).toBe(1);
  });

  it("subscribes anew and tells of a gap where the recovery fails", async () => {
    await start();
    simulator.faults.dropGatewaySockets({ forget: true });
    await lost();
    ada().call("101");
    tryAgain();
    await expect.poll(() => story).toEqual(["open", "lost, 1", "try 1", "open with a gap"]);
    expect(heard).toEqual([]);
    ada().hangUp();
    await expect.poll(() => heard).toContain("disconnected");
    expect(subscriptions()).toBe(2);
  });

  it("waits longer before each try, and asks for one ticket a try", async () => {
    await start();
    simulator.faults.add({ name: "gatewayRefused", times: 3 });
    simulator.faults.dropGatewaySockets();
    for (const [attempt, wait] of [2_000, 4_000, 8_000].entries()) {
      await expect.poll(() => story.at(-1)).toBe(`lost, ${attempt + 1}`);
      const before = tickets();
      clock.advance(wait * 0.74);
      expect(story.at(-1)).toBe(`lost, ${attempt + 1}`);
      clock.advance(wait * 0.27);
      await expect.poll(tickets).toBe(before + 1);
    }
    await expect.poll(() => story.at(-1)).toBe("lost, 4");
    tryAgain();
    await expect.poll(() => story.at(-1)).toBe("open");
    expect(tickets()).toBe(5);
  });

  it("respects the platform's penalty before the next try", async () => {
    await start();
    simulator.faults.add({
      name: "restStatus",
      path: "wstoken",
      status: 429,
      headers: { "retry-after": "300" },
    });
    simulator.faults.dropGatewaySockets();
    await lost();
    tryAgain();
    await expect.poll(() => story.at(-1)).toBe("lost, 2");
    const before = tickets();
    clock.advance(299_999);
    expect(tickets()).toBe(before);
    clock.advance(1);
    await expect.poll(() => story.at(-1)).toMatch(/^open/);
  });

  it("takes a minute of silence and ten seconds without an answer to its heartbeat for a lost socket", async () => {
    await start();
    clock.advance(60_000);
    clock.advance(9_999);
    expect(story).toEqual(["open"]);
    clock.advance(1);
    expect(story).toEqual(["open", "lost, 1"]);
    tryAgain();
    await expect.poll(() => story.at(-1)).toBe("open");
  });

  it("stays where the heartbeat is answered", async () => {
    await start();
    ada().call("101");
    await expect.poll(() => heard).toContain("proceeding");
    clock.advance(60_000);
    // Whatever comes after the heartbeat proves that the socket lives.
    ada().hangUp();
    await expect.poll(() => heard).toContain("disconnected");
    clock.advance(59_999);
    expect(story).toEqual(["open"]);
  });

  it("rejects the first try, and makes no other by itself", async () => {
    simulator.faults.add({ name: "gatewayRefused" });
    await expect(start()).rejects.toMatchObject({ code: "network" });
    tryAgain();
    expect([tickets(), story]).toEqual([1, []]);
    await start();
    expect(story).toEqual(["open"]);
  });

  it("stopped while it opens, opens nothing", async () => {
    const first = start();
    source.stop();
    await expect(first).rejects.toMatchObject({ code: "aborted" });
    await start();
    expect([story, simulator.state().gatewaySockets]).toEqual([["open"], 1]);
  });

  it("stopped, tries no more", async () => {
    await start();
    simulator.faults.dropGatewaySockets();
    await lost();
    source.stop();
    tryAgain();
    expect([tickets(), story.at(-1)]).toEqual([1, "lost, 1"]);
  });
});
