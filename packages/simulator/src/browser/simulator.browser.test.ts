import { SDK } from "@ringcentral/sdk";
import WebPhone from "ringcentral-web-phone";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hasTone, meterOf } from "../conformance/phones.test.kit.ts";
import { COLLEAGUE_CALL_LOG, runColleagueCall } from "../testing/colleague-call.ts";
import { wavOf } from "../testing/wav-of.ts";
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

  it("registers the unmodified web phone and un-registers it on dispose", async () => {
    expect(simulator.state().registrations).toEqual([
      { extensionNumber: "101", instanceId: expect.any(String) },
    ]);
    await webPhone.dispose();
    expect(simulator.state().registrations).toEqual([]);
    await webPhone.start();
  });

  it("notifies the official subscriptions client that loads after the simulator", async () => {
    const { Subscriptions } = await import("@ringcentral/subscriptions");
    const events: string[] = [];
    const subscription = new Subscriptions({ sdk }).createSubscription();
    const live = await subscription
      .setEventFilters(["/restapi/v1.0/account/~/extension/~/telephony/sessions"])
      .register();
    subscription.on(subscription.events.notification, ({ body }) =>
      events.push(body.parties[0].status.code),
    );
    simulator.person("Ada Okafor").call("101");
    await expect.poll(() => events, { timeout: 5_000 }).toEqual(["Setup", "Proceeding"]);
    await live.revoke();
  });

  it("reports the keys that a phone presses", async () => {
    const answered = answerNext();
    simulator.person("Ada Okafor").call("101");
    await answered;
    microphone.setTone(0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    webPhone.callSessions[0]!.sendDtmf("159#", 120, 120);
    await expect
      .poll(() => simulator.state().sessions[0]!.parties[1]!.digits, { timeout: 8_000 })
      .toBe("159#");
  });

  it("lets people speak, play files and press keys, and phones hear it", async () => {
    const ada = simulator.person("Ada Okafor");
    const answered = answerNext();
    ada.script().call("101").whenAnswered().speak();
    await answered;
    const meter = meterOf(webPhone.callSessions[0]!);
    await expect.poll(() => hasTone(meter.hears(), ada.tone), { timeout: 8_000 }).toBe(true);
    ada.silence();
    ada.press("5");
    await expect
      .poll(() => hasTone(meter.hears(), 1_336), { timeout: 8_000, interval: 10 })
      .toBe(true);
    ada.play(wavOf(2_200, 1_500));
    await expect.poll(() => hasTone(meter.hears(), 2_200), { timeout: 8_000 }).toBe(true);
    simulator.faults.blockAudio("out");
    await expect.poll(() => meter.hears().level, { timeout: 8_000 }).toBeLessThan(-60);
    simulator.faults.clear();
    meter.close();
  });

  it("lets people echo the sound that they hear", async () => {
    microphone.setTone(650);
    const answered = answerNext();
    simulator.person("Ada Okafor").script().call("101").whenAnswered().echo();
    await answered;
    const meter = meterOf(webPhone.callSessions[0]!);
    await expect.poll(() => hasTone(meter.hears(), 650), { timeout: 8_000 }).toBe(true);
    meter.close();
  });

  it("plays a ringing tone to the caller until somebody answers", async () => {
    const call = await webPhone.call("+16505550111");
    const meter = meterOf(call);
    await expect.poll(() => hasTone(meter.hears(), 440), { timeout: 8_000 }).toBe(true);
    simulator.person("Ada Okafor").answer();
    await expect.poll(() => hasTone(meter.hears(), 440), { timeout: 8_000 }).toBe(false);
    meter.close();
  });

  it("has a microphone that can be unplugged", async () => {
    const { mediaDevices } = navigator;
    const kinds = async (): Promise<string[]> =>
      (await mediaDevices.enumerateDevices()).map(({ kind }) => kind);
    const [track] = (await mediaDevices.getUserMedia({ audio: true })).getTracks();
    const events: string[] = [];
    track!.addEventListener("ended", () => events.push("ended"));
    const changed = (): void => void events.push("devicechange");
    mediaDevices.addEventListener("devicechange", changed);
    microphone.unplug();
    expect(events).toEqual(["ended", "devicechange"]);
    expect(track!.readyState).toBe("ended");
    expect(await kinds()).toEqual(["audiooutput"]);
    await expect(mediaDevices.getUserMedia({ audio: true })).rejects.toThrow("not found");
    microphone.plugIn();
    expect(await kinds()).toContain("audioinput");
    expect((await mediaDevices.getUserMedia({ audio: true })).active).toBe(true);
    mediaDevices.removeEventListener("devicechange", changed);
  });

  it("has further devices that can be unplugged, and reports the microphone permission", async () => {
    const { mediaDevices, permissions } = navigator;
    const input = { deviceId: "headset", kind: "audioinput", label: "Headset" } as const;
    microphone.add(input);
    microphone.add({ ...input, deviceId: "speaker", kind: "audiooutput", label: "Speaker" });
    const labels = (await mediaDevices.enumerateDevices()).map(({ label }) => label);
    expect(labels).toEqual(["Simulated microphone", "Default", "Headset", "Speaker"]);
    const audio = { deviceId: { exact: "headset" } };
    const [track] = (await mediaDevices.getUserMedia({ audio })).getTracks();
    expect(track!.getSettings().deviceId).toBe("headset");
    const ended = new Promise((resolve) => track!.addEventListener("ended", resolve));
    microphone.unplug("headset");
    await ended;
    await expect(mediaDevices.getUserMedia({ audio })).rejects.toThrow("No such device");
    const element = document.createElement("audio");
    await element.setSinkId("speaker");
    expect(element.sinkId).toBe("speaker");
    await expect(element.setSinkId("nowhere")).rejects.toThrow("Requested device not found");
    const status = await permissions.query({ name: "microphone" as PermissionName });
    expect(status.state).toBe("granted");
    const changed = new Promise((resolve) => status.addEventListener("change", resolve));
    microphone.refuse("denied");
    await changed;
    expect(status.state).toBe("denied");
  });

  it("runs the same scripts as in Node", async () => {
    expect(await runColleagueCall(simulator)).toEqual(COLLEAGUE_CALL_LOG);
  });

  it("leaves nothing open after everybody has hung up", async () => {
    const call = await webPhone.call("+16505550111");
    await expect.poll(() => simulator.person("Ada Okafor").state).toBe("ringing");
    simulator.person("Ada Okafor").answer();
    await call.hangup();
    await expect
      .poll(() => simulator.counts())
      .toMatchObject({ dialogs: 0, sessions: 0, parties: 0, legs: 0, voices: 0, bridges: 0 });
  });

  it("carries sound both ways in an inbound call", async () => {
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
