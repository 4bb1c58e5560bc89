import { afterEach, describe, expect, it } from "vitest";
import { bringInCall, startConference } from "../../src/actions/index.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import { type Harness, startHarness } from "../testbed/harness.tsx";

const hidePage = (persisted: boolean): void => {
  window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted }));
};

describe("a page that goes away", () => {
  let harness: Harness;
  afterEach(async () => {
    await harness.stop();
    sessionStorage.clear();
  });

  const start = async (): Promise<void> => {
    harness = await startHarness();
    const ada = await harness.talkTo("Ada Okafor");
    await startConference(harness.client);
    await bringInCall(harness.client, { callId: ada });
    await expect.poll(harness.truth).toHaveLength(2);
  };

  it("un-registers at once, ends no call, and gives its own reason", async () => {
    await start();
    hidePage(false);
    // What the server can hear of a page without a future: one message, proved, and the closed socket.
    await expect
      .poll(
        () =>
          harness.simulator
            .log()
            .filter(({ protocol }) => protocol === "sip")
            .at(-1)?.summary,
      )
      .toBe("SIP/2.0 200 OK (REGISTER)");
    const lastSent = harness.simulator
      .log()
      .filter(({ protocol, to }) => protocol === "sip" && to === "server")
      .at(-1);
    expect(lastSent?.text).toMatch(/^REGISTER [^]*;expires=0[^]*/);
    expect(harness.simulator.state().registrations).toEqual([]);
    expect(harness.client.views.conference).toMatchObject({
      status: "ended",
      reason: "pageClosed",
      participants: [{ name: "Ada Okafor" }],
    });
    expect(harness.truth()).toEqual(["Karla Rosario", "Ada Okafor"]);
  });

  it("and is shown again registers, and has its conference", async () => {
    await start();
    hidePage(true);
    await expect.poll(() => harness.simulator.state().registrations).toEqual([]);
    await expect
      .poll(() => harness.client.views.conference)
      .toMatchObject({ status: "reconnecting", lost: "phone" });
    await expect
      .poll(() => harness.client.views.conference.status, { timeout: 8_000 })
      .toBe("active");
    expect(harness.list()).toEqual(harness.truth());
  });

  it("is not taken for gone by a duplicate of the tab, which has its memory", async () => {
    await start();
    const duplicate = createConferenceClient({ platform: harness.sdk.platform() });
    await duplicate.connect();
    await expect
      .poll(() => duplicate.views.conference)
      .toMatchObject({ status: "rejoinable", reason: "otherDevice" });
    expect(duplicate.views.participants.map(({ name }) => name)).toEqual(harness.truth());
    expect(harness.client.views.conference.status).toBe("active");
    await duplicate.dispose();
    expect(harness.client.views.conference.status).toBe("active");
  });
});
