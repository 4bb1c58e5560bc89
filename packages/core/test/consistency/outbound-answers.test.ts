import { afterEach, describe, expect, it } from "vitest";
import {
  bringInCall,
  hangUpInvite,
  inviteToSip,
  startConference,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { PROMPT_EVENTS } from "../testbed/rules.ts";

describe("a call to a colleague", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  it("is dialing until the colleague answers, even while its own party is Answered", async () => {
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    const paco = testbed.simulator.person("Paco Vu");
    await testbed.settle(inviteToSip(testbed.client, { target: "102" }));
    await testbed.waitUntil(() => paco.state === "ringing");
    await testbed.advanceTime(10_000, 100);
    const [call] = testbed.client.views.calls;
    expect(call).toMatchObject({ name: "Paco Vu", status: "dialing" });
    const { sessions } = testbed.simulator.state();
    expect(sessions[0]?.parties[0]?.status).toBe("Answered");
    paco.answer();
    await testbed.waitUntil(() => testbed.client.views.calls[0]?.status === "connected", 6_000);
    await testbed.settle(startConference(testbed.client));
    await testbed.settle(bringInCall(testbed.client, { callId: call?.id ?? "" }));
    await testbed.waitUntil(
      () => testbed.client.views.byParticipant[call?.id ?? ""]?.status === "connected",
    );
    expect(testbed.clientNames()).toEqual(["Karla Rosario", "Paco Vu"]);
    expect(testbed.client.views.participants[1]?.extensionId).toBe(
      testbed.simulator.extensions.find(({ name }) => name === "Paco Vu")?.id,
    );
  });

  it("is not polled after it has ended", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.settle(inviteToSip(testbed.client, { target: "102" }));
    await testbed.waitUntil(() => testbed.client.views.calls.length === 1);
    await testbed.settle(hangUpInvite(testbed.client));
    await testbed.advanceTime(10_000, 100);
    const before = testbed.simulator.log().length;
    await testbed.advanceTime(20_000, 500);
    const requests = testbed.simulator
      .log()
      .slice(before)
      .filter(({ summary }) => /^GET .*\/telephony\/sessions\//.test(summary));
    expect(requests).toEqual([]);
  });
});
