import { afterEach, describe, expect, it } from "vitest";
import {
  dialIntoConference,
  hangUpCall,
  leaveConference,
  muteParticipant,
  rejoinConference,
  removeParticipant,
  setCallHeld,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { LAST_GUEST_STAYS } from "../testbed/rules.ts";

describe("on a platform that names an extension's parties in `owner` only", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const HOST = "Karla Rosario";
  const status = (): string => testbed.client.views.conference.status;
  const open = async (): Promise<void> => {
    testbed = await openHeadlessTestbed({ rules: { ...LAST_GUEST_STAYS, ownerNamedIn: "owner" } });
  };

  it("a call is listed, held, and hung up", async () => {
    await open();
    const ada = await testbed.connectCall("Ada Okafor");
    await testbed.settle(setCallHeld(testbed.client, { callId: ada, held: true }));
    await testbed.waitUntil(() => testbed.client.views.calls[0]?.status === "onHold");
    await testbed.settle(hangUpCall(testbed.client, { callId: ada }));
    await testbed.waitUntil(() => testbed.client.views.calls.length === 0);
  });

  it("a conference starts, and its participants come and go", async () => {
    await open();
    const [ada = "", northwind = ""] = await testbed.startConferenceWith(
      "Ada Okafor",
      "Northwind Traders",
    );
    expect(status()).toBe("active");
    expect(testbed.clientNames()).toEqual([HOST, "Ada Okafor", "Northwind Traders"]);
    await testbed.settle(muteParticipant(testbed.client, { participantId: ada, muted: true }));
    expect(testbed.client.views.byParticipant[ada]?.muted).toBe(true);
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.waitUntil(() => testbed.clientNames().length === 2);
    await testbed.settle(removeParticipant(testbed.client, { participantId: northwind }));
    expect(testbed.clientNames()).toEqual([HOST]);
    await testbed.settle(leaveConference(testbed.client));
    expect(status()).toBe("ended");
  });

  it("a colleague who is called into the conference joins once they answer", async () => {
    await open();
    await testbed.startConferenceWith("Ada Okafor");
    testbed.simulator.person("Paco Vu").script().answerAfter(3_000);
    await testbed.settle(dialIntoConference(testbed.client, { to: "102" }));
    await testbed.waitUntil(() =>
      testbed.client.views.participants.every(({ joinedAt }) => joinedAt),
    );
    expect(testbed.clientNames()).toContain("Paco Vu");
    expect(testbed.platformNames().sort()).toEqual([...testbed.clientNames()].sort());
  });

  it("a reloaded page finds the conference and rejoins it", async () => {
    await open();
    await testbed.startConferenceWith("Ada Okafor");
    await testbed.reloadPage({ rejoin: "ask" });
    await testbed.waitUntil(() => status() === "rejoinable" && testbed.client.connected);
    await testbed.settle(rejoinConference(testbed.client));
    expect(status()).toBe("active");
    expect(testbed.clientNames()).toEqual([HOST, "Ada Okafor"]);
  });
});
