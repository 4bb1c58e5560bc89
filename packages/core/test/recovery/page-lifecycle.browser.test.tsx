import { afterEach, describe, expect, it } from "vitest";
import { bringInCall, startConference } from "../../src/actions/index.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import { type Harness, startHarness } from "../testbed/harness.tsx";

const hidePage = (persisted: boolean): void => {
  window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted }));
};

describe("a page that is left", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  const start = async (): Promise<void> => {
    harness = await startHarness();
    const ada = await harness.connectCall("Ada Okafor");
    await startConference(harness.client);
    await bringInCall(harness.client, { callId: ada });
    await expect.poll(harness.platformNames).toHaveLength(2);
  };

  it("unregisters at once, ends no call, and ends the conference with the reason pageClosed", async () => {
    await start();
    hidePage(false);
    // The page has time for one REGISTER with repeated credentials, and closes the socket.
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
    expect(harness.platformNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
  });

  it("registers when it is shown again, and is in its conference", async () => {
    await start();
    hidePage(true);
    await expect.poll(() => harness.simulator.state().registrations).toEqual([]);
    await expect
      .poll(() => harness.client.views.conference)
      .toMatchObject({ status: "reconnecting", lost: "phone" });
    await expect
      .poll(() => harness.client.views.conference.status, { timeout: 8_000 })
      .toBe("active");
    expect(harness.clientNames()).toEqual(harness.platformNames());
  });

  it("still hosts its conference for a duplicate of the tab, which has a copy of its storage", async () => {
    await start();
    const duplicate = createConferenceClient({ platform: harness.sdk.platform() });
    await duplicate.connect();
    await expect
      .poll(() => duplicate.views.conference)
      .toMatchObject({ status: "rejoinable", reason: "otherDevice" });
    expect(duplicate.views.participants.map(({ name }) => name)).toEqual(harness.platformNames());
    expect(harness.client.views.conference.status).toBe("active");
    await duplicate.dispose();
    expect(harness.client.views.conference.status).toBe("active");
  });
});
