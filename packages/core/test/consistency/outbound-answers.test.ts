import { afterEach, describe, expect, it } from "vitest";
import {
  bringInCall,
  hangUpInvite,
  inviteToSip,
  startConference,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

describe("a call to a colleague", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  it("is dialing until the colleague picks up, whatever the own party says", async () => {
    testbed = await openHeadlessTestbed();
    const paco = testbed.simulator.person("Paco Vu");
    await testbed.settled(inviteToSip(testbed.client, { target: "102" }));
    await testbed.until(() => paco.state === "ringing");
    await testbed.pass(10_000, 100);
    const [call] = testbed.client.views.calls;
    expect(call).toMatchObject({ name: "Paco Vu", status: "dialing" });
    const { sessions } = testbed.simulator.state();
    expect(sessions[0]?.parties[0]?.status).toBe("Answered");
    paco.answer();
    await testbed.until(() => testbed.client.views.calls[0]?.status === "connected", 6_000);
    await testbed.settled(startConference(testbed.client));
    await testbed.settled(bringInCall(testbed.client, { callId: call?.id ?? "" }));
    await testbed.until(
      () => testbed.client.views.byParticipant[call?.id ?? ""]?.status === "connected",
    );
    expect(testbed.list()).toEqual(["Karla Rosario", "Paco Vu"]);
    expect(testbed.client.views.participants[1]?.extensionId).toBe(
      testbed.simulator.extensions.find(({ name }) => name === "Paco Vu")?.id,
    );
  });

  it("is not looked at any more once it is over", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.settled(inviteToSip(testbed.client, { target: "102" }));
    await testbed.until(() => testbed.client.views.calls.length === 1);
    await testbed.settled(hangUpInvite(testbed.client));
    await testbed.pass(10_000, 100);
    const before = testbed.simulator.log().length;
    await testbed.pass(20_000, 500);
    const looks = testbed.simulator
      .log()
      .slice(before)
      .filter(({ protocol }) => protocol === "rest");
    expect(looks).toEqual([]);
  });
});
