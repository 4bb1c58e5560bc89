import { afterEach, describe, expect, it } from "vitest";
import { exportEventLog } from "../../src/actions/index.ts";
import { createSystemClock } from "../../src/clock.ts";
import { ConferenceError } from "../../src/errors/conference-error.ts";
import { errors } from "../../src/errors/errors.ts";
import { EventLog, withoutSecrets } from "../../src/event-log.ts";
import { contextOf } from "../../src/state/context.ts";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

describe("the event log", () => {
  let desk: HeadlessDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });

  it("keeps what came in, what was asked, what became of it and what was refused", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Ada Okafor");
    await rejection(desk.client.bringIn({ callId: "s-0" }));
    const entries = contextOf(desk.client).log.entries;
    const said = entries.map(({ kind, what }) => `${kind} ${what}`);
    for (const line of [
      "action start",
      "request POST /telephony/conference",
      "event telephony/sessions",
      "state conference: joining",
      "state host leg: answered",
      "state conference: active",
      "action bringIn",
      "error bringIn",
    ]) {
      expect(said).toContain(line);
    }
    expect(said.indexOf("action start")).toBeLessThan(said.indexOf("state conference: active"));
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
  });

  it("is exported as JSON lines, without a secret of the conference, the phone or the login", async () => {
    desk = await openHeadlessDesk();
    await desk.conferenceWith("Ada Okafor");
    const text = exportEventLog(desk.client);
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines[0]).toMatchObject({ number: 1, at: expect.stringMatching(/^2026-.*Z$/) });
    const { access_token = "", refresh_token = "" } = await desk.page.sdk.platform().auth().data();
    const { password } = desk.simulator.sipInfo(desk.simulator.extensions[0]!);
    for (const secret of [access_token, refresh_token, password]) {
      expect(secret).not.toBe("");
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/conf_[0-9a-f]{8}/);
  });

  it("lets the oldest fall off, or keeps nothing at all", () => {
    const log = new EventLog(createSystemClock(), 3);
    for (let number = 1; number <= 10; number += 1) log.add("state", `step ${number}`);
    expect(log.entries.map(({ what }) => what)).toEqual(["step 8", "step 9", "step 10"]);
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
  ])("hides in %j what is secret", (value, shown) => {
    expect(withoutSecrets(value)).toEqual(shown);
  });

  it("tells of an error its sentences and no more", () => {
    const error = errors.notAllowed({ status: 403, cause: new Error("Bearer abc") });
    expect(error).toBeInstanceOf(ConferenceError);
    expect(withoutSecrets(error)).toEqual({
      code: "not-allowed",
      what: error.what,
      why: error.why,
      status: 403,
    });
  });
});
