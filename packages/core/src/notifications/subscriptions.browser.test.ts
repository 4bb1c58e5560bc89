import { SDK } from "@ringcentral/sdk";
import { Subscriptions } from "@ringcentral/subscriptions";
import { describe, expect, it } from "vitest";
import { commands } from "vitest/browser";
import type { StartedSimulator } from "../../../tooling/src/simulator-commands.ts";
import { createConferenceClient } from "../client/create-client.ts";
import { fromSubscriptions } from "./subscriptions.ts";

describe("the official subscriptions SDK as the source of notifications", () => {
  it("keeps the list of calls right over a real socket", async () => {
    const simulator: StartedSimulator = await commands.startSimulator({ seed: 5 });
    const sdk = new SDK({
      server: simulator.server,
      clientId: simulator.clientId,
      cachePrefix: simulator.server,
    });
    await sdk.platform().login({ jwt: simulator.extensions[0]?.jwt ?? "" });
    const client = createConferenceClient({
      platform: sdk.platform(),
      notifications: fromSubscriptions(new Subscriptions({ sdk })),
    });
    const commandAda = (verb: string): Promise<Response> =>
      fetch(`${simulator.control}/people/Ada%20Okafor/${verb}`, {
        method: "POST",
        body: '{"to":"101"}',
      });
    try {
      await client.connect();
      await commandAda("call");
      await expect
        .poll(() => client.views.calls)
        .toMatchObject([{ name: "Ada Okafor", status: "ringing" }]);
      await commandAda("hang-up");
      await expect.poll(() => client.views.calls).toEqual([]);
    } finally {
      await client.dispose();
      await commands.stopSimulator(simulator.id);
    }
  });
});
