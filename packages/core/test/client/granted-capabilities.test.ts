import { afterEach, describe, expect, it } from "vitest";
import { getCapabilities } from "../../src/actions/index.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

describe("what may be done", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const notAllowed = async (): Promise<Record<string, unknown>> => {
    const capabilities = await testbed.settled(getCapabilities(testbed.client));
    return Object.fromEntries(
      Object.entries(capabilities).filter(([, capability]) => !capability.allowed),
    );
  };

  it("is everything for who has everything", async () => {
    testbed = await openHeadlessTestbed();
    expect(await notAllowed()).toEqual({});
  });

  it("is less where the app was not granted a scope, with its name", async () => {
    testbed = await openHeadlessTestbed({
      scopes: [
        "CallControl",
        "VoipCalling",
        "ReadAccounts",
        "ReadPresence",
        "WebSocketsSubscription",
      ],
    });
    expect(await notAllowed()).toEqual({});
    await testbed.close();
    testbed = await openHeadlessTestbed();
    const { platform } = testbed.page.sdk as unknown as {
      platform(): { auth(): { setData(data: object): Promise<unknown>; data(): Promise<object> } };
    };
    const auth = platform.call(testbed.page.sdk).auth();
    await auth.setData({ ...(await auth.data()), scope: "ReadAccounts ReadPresence CallControl" });
    expect(await notAllowed()).toMatchObject({
      startConference: {
        reason: "scope",
        missing: "VoipCalling",
        message:
          "This app may not start conferences: it was not granted VoipCalling. Its developer adds that in RingCentral's console.",
      },
      makeCalls: { reason: "scope" },
      getNotified: { reason: "scope", missing: "WebSocketsSubscription" },
    });
  });

  it("is less where the extension lacks a feature, with its name", async () => {
    testbed = await openHeadlessTestbed({
      rules: { recordingAllowed: false },
      features: { VoipCalling: false },
    });
    const missing = "VoipCalling";
    expect(await notAllowed()).toEqual({
      startConference: {
        allowed: false,
        reason: "feature",
        missing,
        message:
          "This extension may not start conferences: it has no VoipCalling. An administrator of the account can turn it on.",
      },
      makeCalls: expect.objectContaining({ reason: "feature", missing }),
      record: expect.objectContaining({ reason: "feature", missing: "OnDemandCallRecording" }),
    });
  });

  it("counts as allowed where the platform object does not tell", async () => {
    testbed = await openHeadlessTestbed();
    const platform = testbed.page.sdk.platform();
    const client = createConferenceClient({
      platform: {
        get: (...args) => platform.get(...args),
        post: (...args) => platform.post(...args),
        put: (...args) => platform.put(...args),
        patch: (...args) => platform.patch(...args),
        delete: (...args) => platform.delete(...args),
      },
    });
    const capabilities = await testbed.settled(getCapabilities(client));
    expect(Object.values(capabilities)).toEqual(
      Object.keys(capabilities).map(() => ({ allowed: true })),
    );
    await client.dispose();
  });
});
