import { afterEach, describe, expect, it } from "vitest";
import { muteAll, setAside } from "../../src/actions/index.ts";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

describe("a host", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  const mutedOnes = () =>
    desk.simulator
      .state()
      .conferences[0]?.parties.filter(({ muted }) => muted)
      .map(({ name }) => name);
  const row = (id: string) => desk.client.views.byParticipant[id];

  it("mutes everybody else, and back; whoever is muted already is left alone", async () => {
    desk = await openHeadlessDesk();
    const [ada = "", jonas = ""] = await desk.conferenceWith("Ada Okafor", "Jonas Lindqvist");
    await desk.settled(desk.client.muteParticipant({ participantId: ada, muted: true }));
    const results = await desk.settled(muteAll(desk.client, { muted: true }));
    expect(results).toEqual([{ status: "done", participantId: jonas }]);
    expect(mutedOnes()).toEqual(["Ada Okafor", "Jonas Lindqvist"]);
    await desk.settled(muteAll(desk.client, { muted: false }));
    expect(mutedOnes()).toEqual([]);
    expect(desk.client.views.participants.map(({ muted }) => muted)).toEqual([false, false, false]);
  });

  it.each([
    [409, "TAS-102", "wrong-state"],
    [403, "CMN-408", "not-allowed"],
  ])(
    "is told at the row of whom a %s was for, until it is dismissed or done",
    async (status, errorCode, code) => {
      desk = await openHeadlessDesk();
      const [ada = "", jonas = ""] = await desk.conferenceWith("Ada Okafor", "Jonas Lindqvist");
      const path = row(ada)?.partyId ?? "";
      desk.simulator.faults.add({ name: "restStatus", method: "PATCH", path, status, errorCode });
      const results = await desk.settled(muteAll(desk.client, { muted: true }));
      expect(results).toMatchObject([
        { status: "refused", participantId: ada, error: { code } },
        { status: "done", participantId: jonas },
      ]);
      expect(row(ada)).toMatchObject({ muted: false, refusal: { code } });
      expect(row(jonas)).toMatchObject({ muted: true, refusal: undefined });
      desk.client.dismissRefusal({ participantId: ada });
      expect(row(ada)?.refusal).toBeUndefined();
      desk.simulator.faults.add({
        name: "restStatus",
        method: "DELETE",
        status,
        errorCode,
        times: 2,
      });
      await rejection(desk.settled(desk.client.removeParticipant({ participantId: ada })));
      expect(row(ada)).toMatchObject({ status: "connected", refusal: { code } });
      // The next thing that is asked for takes the old refusal away.
      await desk.settled(desk.client.muteParticipant({ participantId: ada, muted: true }));
      expect(row(ada)).toMatchObject({ muted: true, refusal: undefined });
    },
  );

  it("puts one aside and takes them back", async () => {
    desk = await openHeadlessDesk();
    const [ada = ""] = await desk.conferenceWith("Ada Okafor", "Jonas Lindqvist");
    await desk.settled(setAside(desk.client, { participantId: ada, aside: true }));
    expect(row(ada)).toMatchObject({ aside: true, status: "connected" });
    const path = `/telephony/sessions/`;
    const sent = desk.simulator.log().filter(({ summary }) => summary.startsWith(`PATCH /restapi`));
    expect(sent.at(-1)?.summary).toContain(path);
    expect(sent.at(-1)?.text).toContain(JSON.stringify({ standAlone: true }));
    await desk.settled(setAside(desk.client, { participantId: ada, aside: false }));
    expect(row(ada)?.aside).toBe(false);
    expect(
      await rejection(setAside(desk.client, { participantId: "s-0", aside: true })),
    ).toMatchObject({ code: "unknown-participant" });
  });

  it("keeps one aside over a reload", async () => {
    desk = await openHeadlessDesk();
    const [ada = ""] = await desk.conferenceWith("Ada Okafor", "Jonas Lindqvist");
    await desk.settled(setAside(desk.client, { participantId: ada, aside: true }));
    await desk.reload();
    await desk.until(() => desk.client.views.conference.status === "active");
    await desk.until(() => row(ada)?.aside === true);
  });

  it("without a conference has nobody to mute", async () => {
    desk = await openHeadlessDesk();
    expect(await rejection(muteAll(desk.client, { muted: true }))).toMatchObject({
      code: "no-conference",
    });
  });
});
