import { afterEach, describe, expect, it } from "vitest";
import {
  clearParticipantError,
  isolateParticipant,
  muteAll,
  muteParticipant,
  removeParticipant,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

describe("a host", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const mutedOnes = () =>
    testbed.simulator
      .state()
      .conferences[0]?.parties.filter(({ muted }) => muted)
      .map(({ name }) => name);
  const row = (id: string) => testbed.client.views.byParticipant[id];

  it("mutes everybody else, and back; whoever is muted already is left alone", async () => {
    testbed = await openHeadlessTestbed();
    const [ada = "", jonas = ""] = await testbed.conferenceWith("Ada Okafor", "Jonas Lindqvist");
    await testbed.settled(muteParticipant(testbed.client, { participantId: ada, muted: true }));
    const results = await testbed.settled(muteAll(testbed.client, { muted: true }));
    expect(results).toEqual([{ status: "done", participantId: jonas }]);
    expect(mutedOnes()).toEqual(["Ada Okafor", "Jonas Lindqvist"]);
    await testbed.settled(muteAll(testbed.client, { muted: false }));
    expect(mutedOnes()).toEqual([]);
    expect(testbed.client.views.participants.map(({ muted }) => muted)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    [409, "TAS-102", "wrong-state"],
    [403, "CMN-408", "not-allowed"],
  ])(
    "is told at the row of whom a %s was for, until it is dismissed or done",
    async (status, errorCode, code) => {
      testbed = await openHeadlessTestbed();
      const [ada = "", jonas = ""] = await testbed.conferenceWith("Ada Okafor", "Jonas Lindqvist");
      const path = row(ada)?.partyId ?? "";
      testbed.simulator.faults.add({
        name: "restStatus",
        method: "PATCH",
        path,
        status,
        errorCode,
      });
      const results = await testbed.settled(muteAll(testbed.client, { muted: true }));
      expect(results).toMatchObject([
        { status: "refused", participantId: ada, error: { code } },
        { status: "done", participantId: jonas },
      ]);
      expect(row(ada)).toMatchObject({ muted: false, error: { code } });
      expect(row(jonas)).toMatchObject({ muted: true, error: undefined });
      clearParticipantError(testbed.client, { participantId: ada });
      expect(row(ada)?.error).toBeUndefined();
      testbed.simulator.faults.add({
        name: "restStatus",
        method: "DELETE",
        status,
        errorCode,
        times: 2,
      });
      await rejection(testbed.settled(removeParticipant(testbed.client, { participantId: ada })));
      expect(row(ada)).toMatchObject({ status: "connected", error: { code } });
      // The next thing that is asked for takes the old refusal away.
      await testbed.settled(muteParticipant(testbed.client, { participantId: ada, muted: true }));
      expect(row(ada)).toMatchObject({ muted: true, error: undefined });
    },
  );

  it("puts one isolated and takes them back", async () => {
    testbed = await openHeadlessTestbed();
    const [ada = ""] = await testbed.conferenceWith("Ada Okafor", "Jonas Lindqvist");
    await testbed.settled(
      isolateParticipant(testbed.client, { participantId: ada, isolated: true }),
    );
    expect(row(ada)).toMatchObject({ isolated: true, status: "connected" });
    const path = `/telephony/sessions/`;
    const sent = testbed.simulator
      .log()
      .filter(({ summary }) => summary.startsWith(`PATCH /restapi`));
    expect(sent.at(-1)?.summary).toContain(path);
    expect(sent.at(-1)?.text).toContain(JSON.stringify({ standAlone: true }));
    await testbed.settled(
      isolateParticipant(testbed.client, { participantId: ada, isolated: false }),
    );
    expect(row(ada)?.isolated).toBe(false);
    expect(
      await rejection(isolateParticipant(testbed.client, { participantId: "s-0", isolated: true })),
    ).toMatchObject({ code: "unknown-participant" });
  });

  it("keeps one isolated over a reload", async () => {
    testbed = await openHeadlessTestbed();
    const [ada = ""] = await testbed.conferenceWith("Ada Okafor", "Jonas Lindqvist");
    await testbed.settled(
      isolateParticipant(testbed.client, { participantId: ada, isolated: true }),
    );
    await testbed.reload();
    await testbed.until(() => testbed.client.views.conference.status === "active");
    await testbed.until(() => row(ada)?.isolated === true);
  });

  it("without a conference has nobody to mute", async () => {
    testbed = await openHeadlessTestbed();
    expect(await rejection(muteAll(testbed.client, { muted: true }))).toMatchObject({
      code: "no-conference",
    });
  });
});
