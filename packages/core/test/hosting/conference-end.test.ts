import { afterEach, describe, expect, it } from "vitest";
import {
  endConference,
  leaveConference,
  removeParticipant,
  startConference,
} from "../../src/actions/index.ts";
import {
  type HeadlessTestbed,
  openHeadlessTestbed,
  type TestbedOptions,
} from "../testbed/headless-testbed.ts";

/** Each way in which a conference ends for its host, with its own reason. */
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
  const ended = async (): Promise<void> => testbed.until(() => reason() !== undefined);
  const receipt = (): unknown[] => {
    const { conference } = testbed.client.views;
    return conference.status === "ended"
      ? conference.participants.map((line) => [line.name, line.reason])
      : [];
  };

  it("left: the others stay", async () => {
    await open();
    await testbed.conferenceWith("Ada Okafor", "Northwind Traders");
    await testbed.settled(leaveConference(testbed.client));
    expect(reason()).toBe("left");
    await testbed.pass(30_000, 500);
    expect(testbed.truth()).toEqual(["Ada Okafor", "Northwind Traders"]);
  });

  it("ended: for everyone, with a receipt of who was in, for how long and why they went", async () => {
    await open();
    const [, northwind = ""] = await testbed.conferenceWith(
      "Ada Okafor",
      "Northwind Traders",
      "Jonas Lindqvist",
    );
    await testbed.pass(5_000, 100);
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.until(() => testbed.list().length === 3);
    expect(testbed.client.views.departed).toMatchObject([
      { name: "Ada Okafor", reason: undefined },
    ]);
    await testbed.settled(removeParticipant(testbed.client, { participantId: northwind }));
    expect(testbed.client.views.departed.map((record) => [record.name, record.reason])).toEqual([
      ["Ada Okafor", undefined],
      ["Northwind Traders", "removed"],
    ]);
    await testbed.settled(endConference(testbed.client));
    expect(reason()).toBe("ended");
    expect(receipt()).toEqual([
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

  it("a host stays alone after the last one, where the platform lets it", async () => {
    await open();
    const [ada = ""] = await testbed.conferenceWith("Ada Okafor");
    await testbed.settled(removeParticipant(testbed.client, { participantId: ada }));
    await testbed.pass(30_000, 500);
    expect(testbed.client.views.conference.status).toBe("active");
    expect(testbed.list()).toEqual(["Karla Rosario"]);
  });

  it("lastRemoved: where the platform ends it with the last one", async () => {
    await open({ rules: { lastParticipantLeavingEndsConference: true } });
    const [ada = ""] = await testbed.conferenceWith("Ada Okafor");
    await testbed.settled(removeParticipant(testbed.client, { participantId: ada }));
    await ended();
    expect(reason()).toBe("lastRemoved");
  });

  it("lastLeft: the last participant hangs up", async () => {
    await open({ rules: { lastParticipantLeavingEndsConference: true } });
    await testbed.conferenceWith("Ada Okafor");
    testbed.simulator.person("Ada Okafor").hangUp();
    await ended();
    expect(reason()).toBe("lastLeft");
  });

  it("endedByPlatform: for whatever reason of its own", async () => {
    await open();
    await testbed.conferenceWith("Ada Okafor");
    const { conference } = testbed.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    await testbed.settled(
      testbed.page.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`),
    );
    await ended();
    expect(reason()).toBe("endedByPlatform");
    expect(receipt()).toEqual([["Ada Okafor", "conferenceEnded"]]);
  });

  it("a host who is cut off, and not the others, is brought back", async () => {
    await open();
    await testbed.conferenceWith("Ada Okafor");
    const { conference } = testbed.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    const stages: string[] = [];
    testbed.client.subscribe("conference", () => {
      const { conference: now } = testbed.client.views;
      stages.push("reason" in now ? `${now.status} ${now.reason}` : now.status);
    });
    await testbed.settled(
      testbed.page.sdk
        .platform()
        .delete(
          `/restapi/v1.0/account/~/telephony/sessions/${id}/parties/${id.replace("s-", "p-")}-1`,
          {
            keepConferenceAlive: true,
          },
        ),
    );
    await testbed.until(() => stages.includes("active"));
    expect(stages).toEqual(["rejoinable legLost", "rejoining legLost", "active"]);
    expect(testbed.truth().sort()).toEqual(["Ada Okafor", "Karla Rosario"]);
  });

  it("an end whose answer was lost is an end", async () => {
    await open();
    await testbed.conferenceWith("Ada Okafor");
    testbed.simulator.faults.add({ name: "restAnswerLost", method: "DELETE" });
    await testbed.settled(endConference(testbed.client).catch(() => undefined));
    await ended();
    expect(testbed.simulator.state().conferences).toEqual([]);
  });

  it("a start that was given up leaves nothing behind, at whatever step", async () => {
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
      await testbed.until(() => {
        const { conference } = testbed.client.views;
        return conference.status === step || ("step" in conference && conference.step === step);
      });
      await testbed.settled(endConference(testbed.client));
      expect(await testbed.settled(start)).toBe("aborted");
      expect(testbed.client.views.conference).toEqual({ status: "idle" });
      await testbed.pass(5_000, 100);
      expect(testbed.simulator.state().conferences).toEqual([]);
      expect(testbed.simulator.counts().sessions).toBe(0);
    }
  });
});
