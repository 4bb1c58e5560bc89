import { act, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import {
  chooseDevice,
  hangUpCall,
  inviteToSip,
  setCallMuted,
  testEcho,
  watchLevels,
} from "../../src/actions/index.ts";
import { contextOf } from "../../src/client/context-of.ts";
import {
  type CallSoundInfo,
  type Levels,
  useCallQuality,
  useDevices,
  useLevels,
  useMicrophoneTest,
} from "../../src/index.ts";
import { type Harness, renderHookWith, renderWith, startHarness } from "../testbed/harness.tsx";
import { rejection } from "../testbed/rejection.ts";

const HEADSET = { deviceId: "headset", kind: "audioinput", label: "Headset" } as const;
const SPEAKER = { deviceId: "speaker", kind: "audiooutput", label: "Speaker" } as const;

describe("devices", () => {
  let harness: Harness;
  afterEach(async () => {
    await harness.stop();
    localStorage.clear();
  });

  const legOf = (callId: string) => contextOf(harness.client).phone.session(callId)!;

  it("are listed, and the list follows what is connected and permitted", async () => {
    harness = await startHarness();
    const { result } = renderHookWith(harness.client, () => useDevices());
    await expect.poll(() => result.current.permission).toBe("granted");
    expect(result.current).toMatchObject({
      inputs: [{ deviceId: "simulated-microphone", label: "Simulated microphone" }],
      inputId: undefined,
      inputMissing: false,
      canChooseOutput: true,
    });
    act(() => harness.microphone.add(HEADSET));
    await expect.poll(() => result.current.inputs).toHaveLength(2);
    act(() => harness.microphone.unplug());
    await expect.poll(() => result.current.permission).toBe("noDevice");
    act(() => harness.microphone.plugIn());
    act(() => harness.microphone.refuse("denied"));
    await expect.poll(() => result.current.permission).toBe("denied");
    act(() => harness.microphone.refuse("unanswered"));
    await expect.poll(() => result.current.permission).toBe("prompt");
  });

  it("that the user chose are used by the next call and by the next page", async () => {
    harness = await startHarness();
    harness.microphone.add(HEADSET);
    harness.microphone.add(SPEAKER);
    const { client } = harness;
    await chooseDevice(client, { role: "input", deviceId: "headset" });
    await chooseDevice(client, { role: "output", deviceId: "speaker" });
    const callId = await harness.connectCall("Ada Okafor");
    expect(legOf(callId).inputDeviceId).toBe("headset");
    await expect.poll(() => legOf(callId).outputDeviceId).toBe("speaker");
    const other = await startHarness();
    expect(contextOf(other.client).devices.get("input")).toBe("headset");
    await other.stop();
  });

  it("change during a call, which stays muted and is audible after that", async () => {
    harness = await startHarness();
    const { client, microphone, simulator } = harness;
    const callId = await harness.connectCall("Ada Okafor");
    microphone.setTone(900);
    const ada = simulator.person("Ada Okafor");
    await expect.poll(() => ada.hears()?.dominantHz, { timeout: 8_000 }).toBeCloseTo(900, -2);
    await setCallMuted(client, { callId, muted: true });
    microphone.add(HEADSET);
    await chooseDevice(client, { role: "input", deviceId: "headset" });
    expect(legOf(callId).inputDeviceId).toBe("headset");
    await expect.poll(() => ada.hears()?.level, { timeout: 8_000 }).toBeLessThan(-60);
    await setCallMuted(client, { callId, muted: false });
    await expect.poll(() => ada.hears()?.dominantHz, { timeout: 8_000 }).toBeCloseTo(900, -2);
  });

  it("that are disconnected are replaced by others, and used again when they are connected again", async () => {
    harness = await startHarness();
    const { client, microphone, simulator } = harness;
    microphone.add(HEADSET);
    await chooseDevice(client, { role: "input", deviceId: "headset" });
    const callId = await harness.connectCall("Ada Okafor");
    microphone.setTone(900);
    const ada = simulator.person("Ada Okafor");
    const isAudible = () =>
      expect.poll(() => ada.hears()?.dominantHz, { timeout: 8_000 }).toBeCloseTo(900, -2);
    await isAudible();
    microphone.unplug("headset");
    await expect.poll(() => legOf(callId).inputDeviceId).toBe("simulated-microphone");
    await isAudible();
    const { result } = renderHookWith(client, () => useDevices());
    await expect
      .poll(() => result.current)
      .toMatchObject({ inputId: "headset", inputMissing: true });
    act(() => microphone.add(HEADSET));
    await expect.poll(() => legOf(callId).inputDeviceId).toBe("headset");
    await isAudible();
  });

  it("that do not exist are refused, and the choice stays", async () => {
    harness = await startHarness();
    const { devices } = contextOf(harness.client);
    expect(
      await rejection(chooseDevice(harness.client, { role: "input", deviceId: "nowhere" })),
    ).toMatchObject({
      code: "unknown-device",
      hint: "Choose a device that useDevices lists.",
    });
    expect(devices.get("input")).toBeUndefined();
  });

  it("for output are the system's default if the browser cannot choose a speaker", async () => {
    harness = await startHarness();
    const original = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "setSinkId")!;
    Reflect.deleteProperty(HTMLMediaElement.prototype, "setSinkId");
    try {
      const { devices } = contextOf(harness.client);
      expect(
        (await rejection(chooseDevice(harness.client, { role: "output", deviceId: "default" })))
          .code,
      ).toBe("not-supported");
      expect(await devices.manager.getOutputDeviceId()).toBeUndefined();
      // A call still plays its audio.
      const callId = await harness.connectCall("Ada Okafor");
      harness.simulator.person("Ada Okafor").speak();
      const levels: Levels[] = [];
      const stop = watchLevels(harness.client, (each) => levels.push(each), { callId });
      await expect.poll(() => levels.some(({ remote }) => remote > 0.01)).toBe(true);
      stop();
    } finally {
      Object.defineProperty(HTMLMediaElement.prototype, "setSinkId", original);
    }
  });
});

describe("a microphone test", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("shows the level and whether a voice was heard, and releases the microphone", async () => {
    harness = await startHarness();
    harness.microphone.setTone(500);
    const { result, unmount } = renderHookWith(harness.client, () => useMicrophoneTest());
    const levels: number[] = [];
    const unsubscribe = result.current.subscribeLevel((level) => levels.push(level));
    await act(() => result.current.start());
    await expect
      .poll(() => result.current)
      .toMatchObject({ status: "running", deviceId: "simulated-microphone", heard: true });
    await expect.poll(() => Math.max(...levels)).toBeGreaterThan(0.05);
    act(() => result.current.stop());
    expect(result.current.status).toBe("idle");
    expect(levels.at(-1)).toBe(0);
    unsubscribe();
    await act(() => result.current.start());
    unmount();
  });

  it.each([
    ["denied", "microphone-denied"],
    ["missing", "microphone-missing"],
  ] as const)("fails with a typed error if the microphone is %s", async (reason, code) => {
    harness = await startHarness();
    harness.microphone.refuse(reason);
    const { result } = renderHookWith(harness.client, () => useMicrophoneTest());
    await act(() => result.current.start());
    expect(result.current).toMatchObject({ status: "failed", error: { code } });
  });

  it("fails if the microphone is disconnected, and can be repeated", async () => {
    harness = await startHarness();
    const { result } = renderHookWith(harness.client, () => useMicrophoneTest());
    await act(() => result.current.start());
    await expect.poll(() => result.current.status).toBe("running");
    act(() => harness.microphone.unplug());
    await expect.poll(() => result.current.status).toBe("failed");
    harness.microphone.plugIn();
    await act(() => result.current.start());
    expect(result.current.status).toBe("running");
  });

  it("hears the microphone over an echo service", async () => {
    harness = await startHarness();
    const { client, simulator, microphone } = harness;
    await client.connect();
    microphone.setTone(700);
    simulator.person("Echo", "+16505550190").script().answerAfter(0).whenAnswered().echo();
    const result = await testEcho(client, { to: "+16505550190" });
    expect(result.status).toBe("heard");
    expect(simulator.person("Echo").state).toBe("idle");
  });

  it("distinguishes a silent microphone from a missing echo", async () => {
    harness = await startHarness();
    const { client, simulator, microphone } = harness;
    await client.connect();
    simulator.person("Echo", "+16505550190").script().answerAfter(0).whenAnswered().echo();
    const timeoutMs = 3_000;
    expect(await testEcho(client, { to: "+16505550190", timeoutMs })).toEqual({
      status: "microphoneSilent",
    });
    microphone.setTone(700);
    simulator.person("Nobody", "+16505550191").script().answerAfter(0);
    expect(await testEcho(client, { to: "+16505550191", timeoutMs })).toEqual({
      status: "nothingBack",
    });
  });
});

describe("the audio of a call", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("has a level for the microphone, which is 0 while muted, and one for the remote side", async () => {
    harness = await startHarness();
    const { client, simulator, microphone } = harness;
    const callId = await harness.connectCall("Ada Okafor");
    microphone.setTone(500);
    const { result } = renderHookWith(client, () => useLevels({ callId }));
    await expect.poll(() => result.current.input, { timeout: 8_000 }).toBeGreaterThan(0.02);
    expect(result.current.remote).toBeLessThan(0.01);
    act(() => simulator.person("Ada Okafor").speak());
    await expect.poll(() => result.current.remote, { timeout: 8_000 }).toBeGreaterThan(0.01);
    await setCallMuted(client, { callId, muted: true });
    await expect.poll(() => result.current.input, { timeout: 8_000 }).toBe(0);
  });

  it("is measured ten times a second while somebody watches, and not after that", async () => {
    harness = await startHarness();
    const callId = await harness.connectCall("Ada Okafor");
    const connection = contextOf(harness.client).phone.session(callId)!.rtcPeerConnection!;
    let reads = 0;
    const original = connection.getStats.bind(connection);
    connection.getStats = () => {
      reads += 1;
      return original();
    };
    const stop = watchLevels(harness.client, () => undefined, { callId });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(reads).toBeGreaterThan(3);
    expect(reads).toBeLessThanOrEqual(11);
    stop();
    const before = reads;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(reads).toBe(before);
  });

  it("has a quality while the call lasts", async () => {
    harness = await startHarness();
    const callId = await harness.connectCall("Ada Okafor");
    harness.simulator.person("Ada Okafor").speak();
    function Quality(): ReactElement {
      const quality = useCallQuality({ callId });
      return <output>{quality.status === "measured" ? quality.grade : quality.status}</output>;
    }
    renderWith(harness.client, <Quality />);
    expect(screen.getByRole("status").textContent).toBe("unknown");
    await expect
      .poll(() => screen.getByRole("status").textContent, { timeout: 8_000 })
      .toBe("good");
    await act(() => hangUpCall(harness.client, { callId }));
    await expect
      .poll(() => screen.getByRole("status").textContent, { timeout: 8_000 })
      .toBe("unknown");
  });

  it("rings with the app's ringtone until it is answered, which is told whether the agent talks", async () => {
    const rings: (CallSoundInfo | "stop")[] = [];
    harness = await startHarness({
      client: {
        ringtone: (info) => {
          rings.push(info);
          return () => rings.push("stop");
        },
      },
    });
    await harness.connectCall("Ada Okafor");
    expect(rings).toEqual([{ whileTalking: false, outputDeviceId: undefined }, "stop"]);
    harness.simulator.person("Jonas Lindqvist").call("101");
    await expect
      .poll(() => rings.at(-1))
      .toEqual({ whileTalking: true, outputDeviceId: undefined });
    harness.simulator.person("Jonas Lindqvist").hangUp();
    await expect.poll(() => rings.at(-1)).toBe("stop");
  });

  it("plays the ringback tone if the phone system sends none", async () => {
    const heard: string[] = [];
    const sound = (name: string) => () => {
      heard.push(`${name} on`);
      return () => heard.push(`${name} off`);
    };
    harness = await startHarness({
      simulator: { rules: { answersEarly: false } },
      client: { ringback: sound("ringback"), ringtone: false },
    });
    const { client, simulator } = harness;
    await client.connect();
    const called = inviteToSip(client, { target: "+16505550111" });
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual(["ringback on"]);
    simulator.person("Ada Okafor").answer();
    await called;
    expect(heard).toEqual(["ringback on", "ringback off"]);
  });

  it("rings with the default ringtone, and closes its AudioContext", async () => {
    const contexts: AudioContext[] = [];
    const Original = globalThis.AudioContext;
    class CountedAudioContext extends Original {
      constructor(options?: AudioContextOptions) {
        super(options);
        contexts.push(this);
      }
    }
    harness = await startHarness();
    globalThis.AudioContext = CountedAudioContext;
    try {
      await harness.client.connect();
      harness.simulator.person("Ada Okafor").call("101");
      // One AudioContext belongs to the simulator.
      await expect.poll(() => contexts.length).toBeGreaterThan(1);
      const open = () => contexts.filter(({ state }) => state !== "closed").length;
      const ringing = open();
      harness.simulator.person("Ada Okafor").hangUp();
      await expect.poll(open).toBe(ringing - 1);
    } finally {
      globalThis.AudioContext = Original;
    }
  });
});
