import { afterEach, describe, expect, it } from "vitest";
import {
  bringInCall,
  mergeCalls,
  sendToVoicemail,
  startConference,
} from "../../src/actions/index.ts";
import type { ActiveCall } from "../../src/types.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";
import { PROMPT_EVENTS } from "../testbed/rules.ts";

describe("a call that a service of the platform answers", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  it.each([
    ["VoiceMail", "voicemail"],
    ["VoiceMailScreening", "voicemail"],
    ["FaxReceive", "fax"],
    ["Tds", "unavailable"],
  ] as const)("with %s is listed as %s, cannot be brought in, and ends", async (code, status) => {
    testbed = await openHeadlessTestbed({ rules: { ...PROMPT_EVENTS, serviceStatus: code } });
    await testbed.settle(startConference(testbed.client));
    testbed.simulator.person("Ada Okafor").call("101");
    const row = (): ActiveCall | undefined =>
      testbed.client.views.calls.find(({ name }) => name === "Ada Okafor");
    await testbed.waitUntil(() => row()?.onThisPhone === true);
    const callId = row()?.id ?? "";
    await testbed.settle(sendToVoicemail(testbed.client, { callId }));
    await testbed.waitUntil(() => row()?.status === status, 2_000);
    expect(row()?.canBringIn).toEqual({ allowed: false, reason: "notConnected" });
    for (const refused of [
      bringInCall(testbed.client, { callId }),
      mergeCalls(testbed.client, { callIds: [callId] }),
    ]) {
      expect(await rejection(refused)).toMatchObject({ code: "wrong-state" });
    }
    expect(testbed.clientNames()).toEqual(["Karla Rosario"]);
    await testbed.waitUntil(() => row() === undefined, 10_000);
  });
});
