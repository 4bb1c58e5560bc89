import { afterEach, describe, expect, it } from "vitest";
import {
  type DeskOptions,
  type HeadlessDesk,
  openHeadlessDesk,
} from "../testbed/headless-testbed.ts";

/** Each way in which a conference ends for its host, with its own reason. */
describe("the end of a conference", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  const open = async (options: DeskOptions = {}): Promise<void> => {
    desk = await openHeadlessDesk(options);
  };
  const reason = (): string | undefined => {
    const { conference } = desk.client.views;
    return conference.status === "ended" ? conference.reason : undefined;
  };
  const ended = async (): Promise<void> => desk.until(() => reason() !== undefined);
  const receipt = (): unknown[] => {
    const { conference } = desk.client.views;
    return conference.status === "ended"
      ? conference.participants.map((line) => [line.name, line.reason])
      : [];
  };

  it("left: the others stay", async () => {
    await open();
    await desk.conferenceWith("Ada Okafor", "Northwind Traders");
    await desk.settled(desk.client.leave());
    expect(reason()).toBe("left");
    await desk.pass(30_000, 500);
    expect(desk.truth()).toEqual(["Ada Okafor", "Northwind Traders"]);
  });

  it("ended: for everyone, with a receipt of who was in, for how long and why they went", async () => {
    await open();
    const [, northwind = ""] = await desk.conferenceWith(
      "Ada Okafor",
      "Northwind Traders",
      "Jonas Lindqvist",
    );
    await desk.pass(5_000, 100);
    desk.simulator.person("Ada Okafor").hangUp();
    await desk.until(() => desk.list().length === 3);
    expect(desk.client.views.departed).toMatchObject([{ name: "Ada Okafor", reason: undefined }]);
    await desk.settled(desk.client.removeParticipant({ participantId: northwind }));
    expect(desk.client.views.departed.map(({ name, reason: why }) => [name, why])).toEqual([
      ["Ada Okafor", undefined],
      ["Northwind Traders", "removed"],
    ]);
    await desk.settled(desk.client.end());
    expect(reason()).toBe("ended");
    expect(receipt()).toEqual([
      ["Ada Okafor", undefined],
      ["Northwind Traders", "removed"],
      ["Jonas Lindqvist", "conferenceEnded"],
    ]);
    const { conference } = desk.client.views;
    const [first] = conference.status === "ended" ? conference.participants : [];
    expect(first?.duration).toBeGreaterThan(4_900);
    expect(first?.duration).toBe((first?.leftAt ?? 0) - (first?.joinedAt ?? 0));
    expect(desk.simulator.state().conferences).toEqual([]);
  });

  it("a host stays alone after the last one, where the platform lets it", async () => {
    await open();
    const [ada = ""] = await desk.conferenceWith("Ada Okafor");
    await desk.settled(desk.client.removeParticipant({ participantId: ada }));
    await desk.pass(30_000, 500);
    expect(desk.client.views.conference.status).toBe("active");
    expect(desk.list()).toEqual(["Karla Rosario"]);
  });

  it("lastRemoved: where the platform ends it with the last one", async () => {
    await open({ rules: { lastParticipantLeavingEndsConference: true } });
    const [ada = ""] = await desk.conferenceWith("Ada Okafor");
    await desk.settled(desk.client.removeParticipant({ participantId: ada }));
    await ended();
    expect(reason()).toBe("lastRemoved");
  });

  it("lastLeft: the last participant hangs up", async () => {
    await open({ rules: { lastParticipantLeavingEndsConference: true } });
    await desk.conferenceWith("Ada Okafor");
    desk.simulator.person("Ada Okafor").hangUp();
    await ended();
    expect(reason()).toBe("lastLeft");
  });

  it("endedByPlatform: for whatever reason of its own", async () => {
    await open();
    await desk.conferenceWith("Ada Okafor");
    const { conference } = desk.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    await desk.settled(
      desk.page.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`),
    );
    await ended();
    expect(reason()).toBe("endedByPlatform");
    expect(receipt()).toEqual([["Ada Okafor", "conferenceEnded"]]);
  });

  it("a host who is cut off, and not the others, is brought back", async () => {
    await open();
    await desk.conferenceWith("Ada Okafor");
    const { conference } = desk.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    const stages: string[] = [];
    desk.client.subscribe("conference", () => {
      const { conference: now } = desk.client.views;
      stages.push("why" in now ? `${now.status} ${now.why}` : now.status);
    });
    await desk.settled(
      desk.page.sdk
        .platform()
        .delete(
          `/restapi/v1.0/account/~/telephony/sessions/${id}/parties/${id.replace("s-", "p-")}-1`,
          {
            keepConferenceAlive: true,
          },
        ),
    );
    await desk.until(() => stages.includes("active"));
    expect(stages).toEqual(["rejoinable legLost", "rejoining legLost", "active"]);
    expect(desk.truth().sort()).toEqual(["Ada Okafor", "Karla Rosario"]);
  });

  it("an end whose answer was lost is an end", async () => {
    await open();
    await desk.conferenceWith("Ada Okafor");
    desk.simulator.faults.add({ name: "restAnswerLost", method: "DELETE" });
    await desk.settled(desk.client.end().catch(() => undefined));
    await ended();
    expect(desk.simulator.state().conferences).toEqual([]);
  });

  it("a start that was given up leaves nothing behind, at whatever step", async () => {
    await open();
    for (const step of ["session", "joining"] as const) {
      if (step === "session") {
        desk.simulator.faults.add({
          name: "restDelay",
          path: "/telephony/conference",
          delay: 3_000,
        });
      } else desk.simulator.faults.add({ name: "inviteUnanswered" });
      const start = desk.client.start().catch((error: { code: string }) => error.code);
      await desk.until(() => {
        const { conference } = desk.client.views;
        return conference.status === step || ("step" in conference && conference.step === step);
      });
      await desk.settled(desk.client.end());
      expect(await desk.settled(start)).toBe("aborted");
      expect(desk.client.views.conference).toEqual({ status: "idle" });
      await desk.pass(5_000, 100);
      expect(desk.simulator.state().conferences).toEqual([]);
      expect(desk.simulator.counts().sessions).toBe(0);
    }
  });
});
