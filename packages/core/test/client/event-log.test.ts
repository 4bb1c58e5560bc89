import { afterEach, describe, expect, it } from "vitest";
import { bringInCall, exportEventLog } from "../../src/actions/index.ts";
import { contextOf } from "../../src/client/context-of.ts";
import { createSystemClock } from "../../src/clock.ts";
import { ConferenceError } from "../../src/errors/conference-error.ts";
import * as errors from "../../src/errors/errors.ts";
import { EventLog, withoutSecrets } from "../../src/event-log.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

describe("the event log", () => {
  let testbed: HeadlessTestbed | undefined;
  afterEach(async () => {
    await testbed?.close();
    testbed = undefined;
  });

  it("has an entry for each action, request, notification, state and error", async () => {
    testbed = await openHeadlessTestbed();
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

  it.each([
    [{ digits: "4111#" }, { digits: "[hidden]" }],
    [{ voiceCallToken: "x" }, { voiceCallToken: "[hidden]" }],
    [{ sipInfo: { password: "x" } }, { sipInfo: "[hidden]" }],
    ["INVITE sip:conf_73aa01@sip.ringcentral.com", "INVITE sip:conf_[hidden]@sip.ringcentral.com"],
    ["wss://host/ws?access_token=abc&x=1", "wss://host/ws?access_token=[hidden]&x=1"],
    [["Authorization: Bearer abc.def"], ["Authorization: Bearer [hidden]"]],
    [
      { a: () => 1, b: undefined, c: 1 },
      { a: undefined, c: 1 },
    ],
  ])("hides the secrets in %j", (value, shown) => {
    expect(withoutSecrets(value)).toEqual(shown);
  });

  it("keeps the code, the status and two sentences of an error, and not its cause", () => {
    const error = errors.notAllowed({ status: 403, cause: new Error("Bearer abc") });
    expect(error).toBeInstanceOf(ConferenceError);
    expect(withoutSecrets(error)).toEqual({
      code: "not-allowed",
      summary: error.summary,
      explanation: error.explanation,
      status: 403,
    });
  });
});
