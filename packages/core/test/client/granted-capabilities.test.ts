import { afterEach, describe, expect, it } from "vitest";
import { getCapabilities } from "../../src/actions/index.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

describe("getCapabilities", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const notAllowed = async (): Promise<Record<string, unknown>> => {
    const capabilities = await testbed.settle(getCapabilities(testbed.client));
    return Object.fromEntries(
      Object.entries(capabilities).filter(([, capability]) => !capability.allowed),
    );
  };

  it("allows everything to an app and an extension with all permissions", async () => {
    testbed = await openHeadlessTestbed();
    expect(await notAllowed()).toEqual({});
  });

  it("names the scope that the app was not granted", async () => {
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

  it("names the feature that the extension lacks", async () => {
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

  it("allows everything if the platform object does not tell the scopes", async () => {
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
    const capabilities = await testbed.settle(getCapabilities(client));
    expect(Object.values(capabilities)).toEqual(
      Object.keys(capabilities).map(() => ({ allowed: true })),
    );
    await client.dispose();
  });
});
