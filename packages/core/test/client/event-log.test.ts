import { afterEach, describe, expect, it } from "vitest";
import { bringInCall, exportEventLog } from "../../src/actions/index.ts";
import { contextOf } from "../../src/client/context-of.ts";
import { createSystemClock } from "../../src/clock.ts";
import { EventLog, toJsonLines } from "../../src/event-log.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";
import { PROMPT_EVENTS } from "../testbed/rules.ts";

describe("the event log", () => {
  let testbed: HeadlessTestbed | undefined;
  afterEach(async () => {
    await testbed?.close();
    testbed = undefined;
  });

  it("has an entry for each action, request, notification, state and error", async () => {
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    await testbed.startConferenceWith("Ada Okafor");
    await rejection(bringInCall(testbed.client, { callId: "s-0" }));
    const entries = contextOf(testbed.client).log.entries;
    const lines = entries.map(({ kind, name }) => `${kind} ${name}`);
    for (const line of [
      "action startConference",
      "request POST /telephony/conference",
      "event telephony/sessions",
      "state conference: joining",
      "state host leg: answered",
      "state conference: active",
      "action bringInCall",
      "error bringInCall",
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines.indexOf("action startConference")).toBeLessThan(
      lines.indexOf("state conference: active"),
    );
    expect(entries.map(({ index }) => index)).toEqual(entries.map((_, position) => position + 1));
  });

  it("is exported as JSON lines, without a secret of the conference, the phone or the login", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith("Ada Okafor");
    const text = exportEventLog(testbed.client);
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines[0]).toMatchObject({ index: 1, timestamp: expect.stringMatching(/^2026-.*Z$/) });
    const { access_token = "", refresh_token = "" } = await testbed.page.sdk
      .platform()
      .auth()
      .data();
    const { password } = testbed.simulator.sipInfo(testbed.simulator.extensions[0]!);
    for (const secret of [access_token, refresh_token, password]) {
      expect(secret).not.toBe("");
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/conf_[0-9a-f]{8}/);
  });

  it("drops the oldest entries beyond its size, and keeps none if the size is 0", () => {
    const log = new EventLog(createSystemClock(), 3);
    for (let number = 1; number <= 10; number += 1) log.add("state", `step ${number}`);
    expect(log.entries.map(({ name }) => name)).toEqual(["step 8", "step 9", "step 10"]);
    expect(log.entries).toBe(log.entries);
    const none = new EventLog(createSystemClock(), 0);
    none.add("state", "step");
    expect(none.entries).toEqual([]);
  });

  it("drops the oldest entries of a log that is too large, so that an export has at most 4 MB", () => {
    const log = new EventLog(createSystemClock(), 1_000);
    for (let number = 1; number <= 600; number += 1) {
      log.add("event", `event ${number}`, {
        parties: Array.from({ length: 400 }, () => ({ text: "€".repeat(2_000) })),
      });
    }
    const size = new TextEncoder().encode(toJsonLines(log.entries)).length;
    expect(size).toBeLessThanOrEqual(4_000_000);
    expect(size).toBeGreaterThan(3_900_000);
    expect(log.entries.at(-1)).toMatchObject({ index: 600, name: "event 600" });
    expect(log.entries.map(({ index }) => index)).toEqual(
      log.entries.map((_, position) => 600 - log.entries.length + 1 + position),
    );
  });

  it("accepts any details, and can be exported with them", () => {
    const log = new EventLog(createSystemClock(), 10);
    const circle: { self?: object; big: bigint } = { big: 1n };
    circle.self = circle;
    log.add("error", "circle", circle);
    expect(JSON.parse(toJsonLines(log.entries))).toMatchObject({
      details: { big: "1", self: "[circular]" },
    });
  });
});
