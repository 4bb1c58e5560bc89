import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  answerCall,
  bringInCall,
  muteParticipant,
  removeParticipant,
  startConference,
} from "../../src/actions/index.ts";
import { type Desk, openDesk } from "../testbed/desk.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

describe.each([false, true])(
  "a call from another device of the agent (participantsNameHostExtension=%s)",
  (participantsNameHostExtension) => {
    let testbed: HeadlessTestbed;
    let desk: Desk;
    let callId: string;
    beforeEach(async () => {
      testbed = await openHeadlessTestbed({
        rules: { extensionCallsItself: true, participantsNameHostExtension },
      });
      desk = await openDesk(testbed);
      await testbed.settle(desk.webPhone.call("101"));
      await testbed.waitUntil(() => testbed.client.views.calls.some((call) => call.onThisPhone));
      callId = testbed.client.views.calls[0]?.id ?? "";
    });
    afterEach(async () => {
      await testbed.settle(desk.webPhone.dispose());
      await testbed.close();
    });

    const views = () => testbed.client.views;
    const ordinaryCalls = () => views().calls.filter(({ isConference }) => !isConference);

    it("rings here, is answered, and is brought in, muted and removed like any other", async () => {
      expect(ordinaryCalls()).toMatchObject([{ id: callId, status: "ringing" }]);
      await testbed.settle(answerCall(testbed.client, { callId }));
      await testbed.waitUntil(() => views().calls[0]?.status === "connected");
      expect(ordinaryCalls()).toMatchObject([{ direction: "inbound", name: "Karla Rosario" }]);
      await testbed.settle(startConference(testbed.client));
      await testbed.settle(bringInCall(testbed.client, { callId }));
      await testbed.waitUntil(() => views().participants.every(({ joinedAt }) => joinedAt));
      for (let passed = 0; passed < 120_000; passed += 5_000) {
        await testbed.advanceTime(5_000, 500);
        expect(views().conference.status).toBe("active");
        expect(views().participants.map(({ id }) => id)).toEqual(["host", callId]);
        expect(ordinaryCalls()).toEqual([]);
      }
      await testbed.settle(muteParticipant(testbed.client, { participantId: callId, muted: true }));
      const parties = () => testbed.simulator.state().conferences[0]?.parties ?? [];
      expect(parties().map(({ role, muted }) => ({ role, muted }))).toEqual([
        { role: "Host", muted: false },
        { role: "Participant", muted: true },
      ]);
      await testbed.settle(removeParticipant(testbed.client, { participantId: callId }));
      await testbed.advanceTime(60_000, 500);
      expect(views().conference.status).toBe("active");
      expect(views().participants.map(({ id }) => id)).toEqual(["host"]);
      expect(ordinaryCalls()).toEqual([]);
      expect(parties()).toHaveLength(1);
      expect(desk.webPhone.callSessions).toEqual([]);
    });
  },
);
