import { SDK } from "@ringcentral/sdk";
import WebPhone from "ringcentral-web-phone";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BrowserSimulator, type SimulatedMicrophone, startSimulator } from "./index.ts";

describe("the simulator in the page", () => {
  let simulator: BrowserSimulator;
  let microphone: SimulatedMicrophone;
  let webPhone: WebPhone;
  let sdk: SDK;

  beforeEach(async () => {
    simulator = await startSimulator({ seed: 3 });
    microphone = simulator.simulateMicrophone();
    sdk = new SDK({
      server: simulator.server,
      clientId: simulator.clientId,
      cachePrefix: simulator.server,
    });
    await sdk.platform().login({ jwt: simulator.extensions[0]!.jwt });
    webPhone = new WebPhone({ sipInfo: simulator.sipInfo(simulator.extensions[0]!) });
    await webPhone.start();
  });

  afterEach(async () => {
    await webPhone.dispose();
    await simulator.stop();
  });

  const answerNext = (): Promise<void> =>
    new Promise((resolve, reject) => {
      webPhone.once("inboundCall", (session) => session.answer().then(resolve, reject));
    });

  it("registers the unmodified web phone and forgets it on dispose", async () => {
    expect(simulator.state().registrations).toEqual([
      { extensionNumber: "101", instanceId: expect.any(String) },
    ]);
    await webPhone.dispose();
    expect(simulator.state().registrations).toEqual([]);
    await webPhone.start();
  });

  it("calls in, is answered, is heard and hears", async () => {
    const ada = simulator.person("Ada Okafor");
    const answered = answerNext();
    ada.call("101");
    await answered;
    await expect.poll(() => ada.state).toBe("talking");
    microphone.setTone(1000);
    ada.speak();
    await expect.poll(() => ada.hears()?.dominantHz, { timeout: 5_000 }).toBeCloseTo(1000, -1.5);
    ada.hangUp();
    await expect.poll(() => webPhone.callSessions.length).toBe(0);
  });

  it("carries a whole conference", async () => {
    const platform = sdk.platform();
    for (const name of ["Ada Okafor", "Northwind Traders"]) {
      const answered = answerNext();
      simulator.person(name).call("101");
      await answered;
    }
    const presence = await (
      await platform.get("/restapi/v1.0/account/~/extension/~/presence", {
        detailedTelephonyState: true,
      })
    ).json();
    expect(presence.activeCalls).toHaveLength(2);
    const { session } = await (
      await platform.post("/restapi/v1.0/account/~/telephony/conference")
    ).json();
    const host = await webPhone.call(session.voiceCallToken);
    expect(host.sessionId).toBe(session.id);
    const sessionPath = `/restapi/v1.0/account/~/telephony/sessions/${session.id}`;
    await expect
      .poll(async () => (await (await platform.get(sessionPath)).json()).parties[0].status.code)
      .toBe("Answered");
    for (const { telephonySessionId, partyId } of presence.activeCalls) {
      await platform.post(`${sessionPath}/parties/bring-in`, {
        sessionId: telephonySessionId,
        partyId,
      });
    }
    await expect
      .poll(() => simulator.state().conferences[0]?.parties.map(({ name }) => name))
      .toEqual(["Karla Rosario", "Ada Okafor", "Northwind Traders"]);
    await expect.poll(() => webPhone.callSessions).toEqual([host]);
    const ada = simulator.person("Ada Okafor");
    const northwind = simulator.person("Northwind Traders");
    ada.speak();
    await expect.poll(() => northwind.hears()?.dominantHz, { timeout: 5_000 }).toBeGreaterThan(100);
    expect(ada.hears()?.level).toBeLessThan(-50);
    await host.hold();
    expect(simulator.state().conferences[0]?.parties[0]?.held).toBe(true);
    await host.unhold();
    await host.reInvite();
    ada.silence();
    await expect.poll(() => northwind.hears()?.level, { timeout: 5_000 }).toBeLessThan(-60);
    microphone.setTone(1500);
    await expect
      .poll(() => northwind.hears()?.dominantHz, { timeout: 5_000 })
      .toBeCloseTo(1500, -1.5);
    expect(ada.hears()?.dominantHz).toBeCloseTo(1500, -1.5);
    await host.hangup();
    await expect.poll(() => simulator.state().conferences).toEqual([]);
    expect(ada.state).toBe("idle");
  });
});
