import { SDK } from "@ringcentral/sdk";
import WebPhone from "ringcentral-web-phone";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commands } from "vitest/browser";
import type { StartedSimulator } from "../../../../tooling/src/simulator-commands.ts";
import type { Hearing } from "../ports.ts";

/** Runs the unmodified web phone in Chromium against the Node server, and measures the sound at both ends. */
describe("sound through the server", () => {
  let simulator: StartedSimulator;
  let sdk: SDK;
  let webPhone: WebPhone;
  let context: AudioContext;
  let microphone: OscillatorNode;
  const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);

  const person = async (name: string, verb: string, body: unknown = {}): Promise<void> => {
    const response = await fetch(
      `${simulator.control}/people/${encodeURIComponent(name)}/${verb}`,
      {
        method: "POST",
        body: JSON.stringify(body),
      },
    );
    expect(response.ok).toBe(true);
  };
  const heardBy = async (name: string): Promise<Hearing> => {
    const response = await fetch(`${simulator.control}/people/${encodeURIComponent(name)}`);
    return ((await response.json()) as { hears: Hearing }).hears;
  };

  beforeEach(async () => {
    simulator = await commands.startSimulator({ seed: 11 });
    sdk = new SDK({
      server: simulator.server,
      clientId: simulator.clientId,
      cachePrefix: simulator.server,
    });
    await sdk.platform().login({ jwt: simulator.extensions[0]!.jwt });
    context = new AudioContext();
    microphone = new OscillatorNode(context, { frequency: 1000 });
    const level = new GainNode(context, { gain: 0.3 });
    microphone.connect(level);
    microphone.start();
    navigator.mediaDevices.getUserMedia = async () => {
      const destination = new MediaStreamAudioDestinationNode(context);
      level.connect(destination);
      return destination.stream;
    };
    webPhone = new WebPhone({ sipInfo: simulator.extensions[0]!.sipInfo });
    await webPhone.start();
  });

  afterEach(async () => {
    navigator.mediaDevices.getUserMedia = getUserMedia;
    await webPhone.dispose();
    await context.close();
    await commands.stopSimulator(simulator.id);
  });

  it("is mixed in a conference: everybody hears the others, nobody hears themselves", async () => {
    const calls: { telephonySessionId: string; partyId: string }[] = [];
    for (const name of ["Ada Okafor", "Northwind Traders"]) {
      const answered = new Promise<void>((resolve, reject) => {
        webPhone.once("inboundCall", (session) => {
          calls.push({
            telephonySessionId: session.sessionId ?? "",
            partyId: session.partyId ?? "",
          });
          session.answer().then(resolve, reject);
        });
      });
      await person(name, "call", { to: "101" });
      await answered;
    }
    const platform = sdk.platform();
    const { session } = await (
      await platform.post("/restapi/v1.0/account/~/telephony/conference")
    ).json();
    const host = await webPhone.call(session.voiceCallToken);
    const path = `/restapi/v1.0/account/~/telephony/sessions/${session.id}`;
    await expect
      .poll(async () => (await (await platform.get(path)).json()).parties[0].status.code)
      .toBe("Answered");
    for (const { telephonySessionId, partyId } of calls) {
      await platform.post(`${path}/parties/bring-in`, { sessionId: telephonySessionId, partyId });
    }

    // Both people hear the host's tone.
    for (const name of ["Ada Okafor", "Northwind Traders"]) {
      await expect
        .poll(async () => (await heardBy(name)).dominantHz, { timeout: 15_000 })
        .toBeCloseTo(1000, -1.4);
    }
    // The host and the other person hear a person's tone; nobody hears their own.
    const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
    const remote = host.rtcPeerConnection.getReceivers()[0]!.track;
    context.createMediaStreamSource(new MediaStream([remote])).connect(analyser);
    const levelAt = (frequency: number): number => {
      const bins = new Float32Array(analyser.frequencyBinCount);
      analyser.getFloatFrequencyData(bins);
      return bins[Math.round((frequency * analyser.fftSize) / context.sampleRate)] ?? -200;
    };
    await person("Ada Okafor", "speak");
    const tone = 320 + 67 * 2;
    await expect.poll(() => levelAt(tone), { timeout: 15_000 }).toBeGreaterThan(-50);
    expect(levelAt(1000)).toBeLessThan(-70);
    host.mute();
    await expect
      .poll(async () => (await heardBy("Northwind Traders")).dominantHz, { timeout: 10_000 })
      .toBeCloseTo(tone, -1.4);
    await expect
      .poll(async () => (await heardBy("Ada Okafor")).level ?? -200, { timeout: 10_000 })
      .toBeLessThan(-50);

    // Hold silences the tone, and it returns after an ICE restart.
    await host.hold();
    await expect.poll(() => levelAt(tone), { timeout: 10_000 }).toBeLessThan(-80);
    await host.unhold();
    await host.reInvite();
    await expect.poll(() => levelAt(tone), { timeout: 15_000 }).toBeGreaterThan(-50);
    await host.hangup();
  });
});
