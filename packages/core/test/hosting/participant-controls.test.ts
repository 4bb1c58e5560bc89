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

  const mutedNames = () =>
    testbed.simulator
      .state()
      .conferences[0]?.parties.filter(({ muted }) => muted)
      .map(({ name }) => name);
  const row = (id: string) => testbed.client.views.byParticipant[id];

  it("mutes and unmutes everybody else, and sends no request for those who are muted already", async () => {
    testbed = await openHeadlessTestbed();
    const [ada = "", jonas = ""] = await testbed.startConferenceWith(
      "Ada Okafor",
      "Jonas Lindqvist",
    );
    await testbed.settle(muteParticipant(testbed.client, { participantId: ada, muted: true }));
    const results = await testbed.settle(muteAll(testbed.client, { muted: true }));
    expect(results).toEqual([{ status: "done", participantId: jonas }]);
    expect(mutedNames()).toEqual(["Ada Okafor", "Jonas Lindqvist"]);
    await testbed.settle(muteAll(testbed.client, { muted: false }));
    expect(mutedNames()).toEqual([]);
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
    "sees an error with status %s at its participant, until it is cleared or an action succeeds",
    async (status, errorCode, code) => {
      testbed = await openHeadlessTestbed();
      const [ada = "", jonas = ""] = await testbed.startConferenceWith(
        "Ada Okafor",
        "Jonas Lindqvist",
      );
      const path = row(ada)?.partyId ?? "";
      testbed.simulator.faults.add({
        name: "restStatus",
        method: "PATCH",
        path,
        status,
        errorCode,
      });
      const results = await testbed.settle(muteAll(testbed.client, { muted: true }));
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
      await rejection(testbed.settle(removeParticipant(testbed.client, { participantId: ada })));
      expect(row(ada)).toMatchObject({ status: "connected", error: { code } });
      // The next action on the participant clears the old error.
      await testbed.settle(muteParticipant(testbed.client, { participantId: ada, muted: true }));
      expect(row(ada)).toMatchObject({ muted: true, error: undefined });
    },
  );

  it("isolates a participant, and ends the isolation", async () => {
    testbed = await openHeadlessTestbed();
    const [ada = ""] = await testbed.startConferenceWith("Ada Okafor", "Jonas Lindqvist");
    await testbed.settle(
      isolateParticipant(testbed.client, { participantId: ada, isolated: true }),
    );
    expect(row(ada)).toMatchObject({ isolated: true, status: "connected" });
    const path = `/telephony/sessions/`;
    const sent = testbed.simulator
      .log()
      .filter(({ summary }) => summary.startsWith(`PATCH /restapi`));
    expect(sent.at(-1)?.summary).toContain(path);
    expect(sent.at(-1)?.text).toContain(JSON.stringify({ standAlone: true }));
    await testbed.settle(
      isolateParticipant(testbed.client, { participantId: ada, isolated: false }),
    );
    expect(row(ada)?.isolated).toBe(false);
    expect(
      await rejection(isolateParticipant(testbed.client, { participantId: "s-0", isolated: true })),
    ).toMatchObject({ code: "unknown-participant" });
  });

  it("finds a participant still isolated after a reload", async () => {
    testbed = await openHeadlessTestbed();
    const [ada = ""] = await testbed.startConferenceWith("Ada Okafor", "Jonas Lindqvist");
    await testbed.settle(
      isolateParticipant(testbed.client, { participantId: ada, isolated: true }),
    );
    await testbed.reloadPage();
    await testbed.waitUntil(() => testbed.client.views.conference.status === "active");
    await testbed.waitUntil(() => row(ada)?.isolated === true);
  });

  it("cannot mute anybody without a conference", async () => {
    testbed = await openHeadlessTestbed();
    expect(await rejection(muteAll(testbed.client, { muted: true }))).toMatchObject({
      code: "no-conference",
    });
  });
});
