import { afterEach, describe, expect, it } from "vitest";
import {
  endConference,
  leaveConference,
  rejoinConference,
  removeParticipant,
  startConference,
} from "../../src/actions/index.ts";
import {
  type HeadlessTestbed,
  openHeadlessTestbed,
  type TestbedOptions,
} from "../testbed/headless-testbed.ts";
import { LAST_GUEST_STAYS, PROMPT_EVENTS } from "../testbed/rules.ts";

/** Every way in which a conference can end for its host, with the reason that the state tells. */
describe("the end of a conference", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const open = async (options: TestbedOptions = {}): Promise<void> => {
    testbed = await openHeadlessTestbed(options);
  };
  const reason = (): string | undefined => {
    const { conference } = testbed.client.views;
    return conference.status === "ended" ? conference.reason : undefined;
  };
  const waitUntilEnded = async (): Promise<void> => testbed.waitUntil(() => reason() !== undefined);
  const summary = (): unknown[] => {
    const { conference } = testbed.client.views;
    return conference.status === "ended"
      ? conference.participants.map((record) => [record.name, record.reason])
      : [];
  };

  it("has the reason left after leaveConference, and the others stay", async () => {
    await open();
    await testbed.startConferenceWith("Ada Okafor", "Northwind Traders");
    await testbed.settle(leaveConference(testbed.client));
    expect(reason()).toBe("left");
    await testbed.advanceTime(30_000, 500);
    expect(testbed.platformNames()).toEqual(["Ada Okafor", "Northwind Traders"]);
  });

  it("has the reason ended after endConference, with a record of each participant", async () => {
    await open({ rules: LAST_GUEST_STAYS });
    const [, northwind = ""] = await testbed.startConferenceWith(
      "Ada Okafor",
      "Northwind Traders",
      "Jonas Lindqvist",
    );
    await testbed.advanceTime(5_000, 100);
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.waitUntil(() => testbed.clientNames().length === 3);
    expect(testbed.client.views.departed).toMatchObject([
      { name: "Ada Okafor", reason: undefined },
    ]);
    await testbed.settle(removeParticipant(testbed.client, { participantId: northwind }));
    expect(testbed.client.views.departed.map((record) => [record.name, record.reason])).toEqual([
      ["Ada Okafor", undefined],
      ["Northwind Traders", "removed"],
    ]);
    await testbed.settle(endConference(testbed.client));
    expect(reason()).toBe("ended");
    expect(summary()).toEqual([
      ["Ada Okafor", undefined],
      ["Northwind Traders", "removed"],
      ["Jonas Lindqvist", "conferenceEnded"],
    ]);
    const { conference } = testbed.client.views;
    const [first] = conference.status === "ended" ? conference.participants : [];
    expect(first?.durationMs).toBeGreaterThan(4_900);
    expect(first?.durationMs).toBe((first?.leftAt ?? 0) - (first?.joinedAt ?? 0));
    expect(testbed.simulator.state().conferences).toEqual([]);
  });

  it("does not follow the removal of the last participant, unless the platform ends it", async () => {
    await open();
    const [ada = ""] = await testbed.startConferenceWith("Ada Okafor");
    await testbed.settle(removeParticipant(testbed.client, { participantId: ada }));
    await testbed.advanceTime(30_000, 500);
    expect(testbed.client.views.conference.status).toBe("active");
    expect(testbed.clientNames()).toEqual(["Karla Rosario"]);
  });

  it("has the reason lastRemoved if the platform ends it after the last removal", async () => {
    await open({ rules: { ...PROMPT_EVENTS, lastParticipantLeavingEndsConference: true } });
    const [ada = ""] = await testbed.startConferenceWith("Ada Okafor");
    await testbed.settle(removeParticipant(testbed.client, { participantId: ada }));
    await waitUntilEnded();
    expect(reason()).toBe("lastRemoved");
  });

  it("has the reason lastLeft if the platform ends it after the last participant hung up", async () => {
    await open({ rules: { ...PROMPT_EVENTS, lastParticipantLeavingEndsConference: true } });
    await testbed.startConferenceWith("Ada Okafor");
    testbed.simulator.person("Ada Okafor").hangUp();
    await waitUntilEnded();
    expect(reason()).toBe("lastLeft");
  });

  it.each([true, false])(
    "has the reason endedByPlatform if the platform ends it for another reason (departed parties listed: %s)",
    async (departedPartiesListed) => {
      await open({ rules: { departedPartiesListed } });
      await testbed.startConferenceWith("Ada Okafor");
      const { conference } = testbed.client.views;
      const id = "sessionId" in conference ? conference.sessionId : "";
      await testbed.settle(
        testbed.page.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`),
      );
      await waitUntilEnded();
      expect(reason()).toBe("endedByPlatform");
      expect(summary()).toEqual([["Ada Okafor", "conferenceEnded"]]);
    },
  );

  it("does not follow the end of the host's leg alone, after which the host may rejoin", async () => {
    await open();
    await testbed.startConferenceWith("Ada Okafor");
    const { conference } = testbed.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    const stages: string[] = [];
    testbed.client.subscribe("conference", () => {
      const { conference: now } = testbed.client.views;
      stages.push("reason" in now ? `${now.status} ${now.reason}` : now.status);
    });
    await testbed.settle(
      testbed.page.sdk
        .platform()
        .delete(
          `/restapi/v1.0/account/~/telephony/sessions/${id}/parties/${id.replace("s-", "p-")}-1`,
          {
            keepConferenceAlive: true,
          },
        ),
    );
    await testbed.advanceTime(60_000, 500);
    expect(stages).toEqual(["rejoinable legEnded"]);
    expect(testbed.platformNames()).toEqual(["Ada Okafor"]);
    await testbed.settle(rejoinConference(testbed.client));
    expect(testbed.platformNames().sort()).toEqual(["Ada Okafor", "Karla Rosario"]);
  });

  it("is noticed even if the response to endConference is lost", async () => {
    await open();
    await testbed.startConferenceWith("Ada Okafor");
    testbed.simulator.faults.add({ name: "restAnswerLost", method: "DELETE" });
    await testbed.settle(endConference(testbed.client).catch(() => undefined));
    await waitUntilEnded();
    expect(testbed.simulator.state().conferences).toEqual([]);
  });

  it("cancels a start in each step without leaving a conference behind", async () => {
    await open();
    for (const step of ["session", "joining"] as const) {
      if (step === "session") {
        testbed.simulator.faults.add({
          name: "restDelay",
          path: "/telephony/conference",
          delay: 3_000,
        });
      } else testbed.simulator.faults.add({ name: "inviteUnanswered" });
      const start = startConference(testbed.client).catch((error: { code: string }) => error.code);
      await testbed.waitUntil(() => {
        const { conference } = testbed.client.views;
        return conference.status === step || ("step" in conference && conference.step === step);
      });
      await testbed.settle(endConference(testbed.client));
      expect(await testbed.settle(start)).toBe("aborted");
      expect(testbed.client.views.conference).toEqual({ status: "idle" });
      await testbed.advanceTime(5_000, 100);
      expect(testbed.simulator.state().conferences).toEqual([]);
      expect(testbed.simulator.counts().sessions).toBe(0);
    }
  });
});
