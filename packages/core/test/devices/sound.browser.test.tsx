import { act, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import {
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

  it("are listed, and followed as they come and go", async () => {
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

  it("that are chosen are used by the next call, and by another page", async () => {
    harness = await startHarness();
    harness.microphone.add(HEADSET);
    harness.microphone.add(SPEAKER);
    const { devices } = contextOf(harness.client);
    await devices.choose("input", "headset");
    await devices.choose("output", "speaker");
    const callId = await harness.talkTo("Ada Okafor");
    expect(legOf(callId).inputDeviceId).toBe("headset");
    await expect.poll(() => legOf(callId).outputDeviceId).toBe("speaker");
    const other = await startHarness();
    expect(contextOf(other.client).devices.get("input")).toBe("headset");
    await other.stop();
  });

  it("change in the middle of a call, which stays muted and is heard", async () => {
    harness = await startHarness();
    const { client, microphone, simulator } = harness;
    const callId = await harness.talkTo("Ada Okafor");
    microphone.setTone(900);
    const ada = simulator.person("Ada Okafor");
    await expect.poll(() => ada.hears()?.dominantHz, { timeout: 8_000 }).toBeCloseTo(900, -2);
    await setCallMuted(client, { callId, muted: true });
    microphone.add(HEADSET);
    await contextOf(client).devices.choose("input", "headset");
    expect(legOf(callId).inputDeviceId).toBe("headset");
    await expect.poll(() => ada.hears()?.level, { timeout: 8_000 }).toBeLessThan(-60);
    await setCallMuted(client, { callId, muted: false });
    await expect.poll(() => ada.hears()?.dominantHz, { timeout: 8_000 }).toBeCloseTo(900, -2);
  });

  it("that are unplugged give way to another, and take the call back when they return", async () => {
    harness = await startHarness();
    const { client, microphone, simulator } = harness;
    microphone.add(HEADSET);
    await contextOf(client).devices.choose("input", "headset");
    const callId = await harness.talkTo("Ada Okafor");
    microphone.setTone(900);
    const ada = simulator.person("Ada Okafor");
    const heard = () =>
      expect.poll(() => ada.hears()?.dominantHz, { timeout: 8_000 }).toBeCloseTo(900, -2);
    await heard();
    microphone.unplug("headset");
    await expect.poll(() => legOf(callId).inputDeviceId).toBe("simulated-microphone");
    await heard();
    const { result } = renderHookWith(client, () => useDevices());
    await expect
      .poll(() => result.current)
      .toMatchObject({ inputId: "headset", inputMissing: true });
    act(() => microphone.add(HEADSET));
    await expect.poll(() => legOf(callId).inputDeviceId).toBe("headset");
    await heard();
  });

  it("that there are none of are refused, and nothing changes", async () => {
    harness = await startHarness();
    const { devices } = contextOf(harness.client);
    expect(await rejection(devices.choose("input", "nowhere"))).toMatchObject({
      code: "unknown-device",
      hint: "Choose a device that useDevices lists.",
    });
    expect(devices.get("input")).toBeUndefined();
  });

  it("for output are the system's where the browser cannot choose", async () => {
    harness = await startHarness();
    const own = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "setSinkId")!;
    Reflect.deleteProperty(HTMLMediaElement.prototype, "setSinkId");
    try {
      const { devices } = contextOf(harness.client);
      expect((await rejection(devices.choose("output", "default"))).code).toBe("not-supported");
      expect(await devices.manager.getOutputDeviceId()).toBeUndefined();
      // A call is heard all the same.
      const callId = await harness.talkTo("Ada Okafor");
      harness.simulator.person("Ada Okafor").speak();
      const levels: Levels[] = [];
      const stop = watchLevels(harness.client, (each) => levels.push(each), { callId });
      await expect.poll(() => levels.some(({ remote }) => remote > 0.01)).toBe(true);
      stop();
    } finally {
      Object.defineProperty(HTMLMediaElement.prototype, "setSinkId", own);
    }
  });
});

describe("a microphone on trial", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("shows its level and that it was heard, and is given back", async () => {
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
  ] as const)("that is %s fails in words", async (reason, code) => {
    harness = await startHarness();
    harness.microphone.refuse(reason);
    const { result } = renderHookWith(harness.client, () => useMicrophoneTest());
    await act(() => result.current.start());
    expect(result.current).toMatchObject({ status: "failed", error: { code } });
  });

  it("that is pulled out in the middle fails, and can be tried again", async () => {
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

  it("comes back over an echo service, with the time that it took", async () => {
    harness = await startHarness();
    const { client, simulator, microphone } = harness;
    await client.connect();
    microphone.setTone(700);
    simulator.person("Echo", "+16505550190").script().answerAfter(0).whenAnswered().echo();
    const result = await testEcho(client, { to: "+16505550190" });
    expect(result.status).toBe("heard");
    expect(simulator.person("Echo").state).toBe("idle");
  });

  it("that is silent, or that nothing comes back from, is told apart", async () => {
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

describe("the sound of a call", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("has levels: the microphone's, none while muted, and those of the others", async () => {
    harness = await startHarness();
    const { client, simulator, microphone } = harness;
    const callId = await harness.talkTo("Ada Okafor");
    microphone.setTone(500);
    const { result } = renderHookWith(client, () => useLevels({ callId }));
    await expect.poll(() => result.current.input, { timeout: 8_000 }).toBeGreaterThan(0.02);
    expect(result.current.remote).toBeLessThan(0.01);
    act(() => simulator.person("Ada Okafor").speak());
    await expect.poll(() => result.current.remote, { timeout: 8_000 }).toBeGreaterThan(0.01);
    await setCallMuted(client, { callId, muted: true });
    await expect.poll(() => result.current.input, { timeout: 8_000 }).toBe(0);
  });

  it("is asked for ten times a second while somebody looks, and never after", async () => {
    harness = await startHarness();
    const callId = await harness.talkTo("Ada Okafor");
    const connection = contextOf(harness.client).phone.session(callId)!.rtcPeerConnection!;
    let asked = 0;
    const own = connection.getStats.bind(connection);
    connection.getStats = () => {
      asked += 1;
      return own();
    };
    const stop = watchLevels(harness.client, () => undefined, { callId });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThanOrEqual(11);
    stop();
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked).toBe(before);
  });

  it("has a quality, measured while it lasts", async () => {
    harness = await startHarness();
    const callId = await harness.talkTo("Ada Okafor");
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

  it("rings aloud until it is answered, softly while the agent talks; the app brings its own sound", async () => {
    const rung: (CallSoundInfo | "stop")[] = [];
    harness = await startHarness({
      client: {
        ringtone: (info) => {
          rung.push(info);
          return () => rung.push("stop");
        },
      },
    });
    await harness.talkTo("Ada Okafor");
    expect(rung).toEqual([{ whileTalking: false, outputDeviceId: undefined }, "stop"]);
    harness.simulator.person("Jonas Lindqvist").call("101");
    await expect.poll(() => rung.at(-1)).toEqual({ whileTalking: true, outputDeviceId: undefined });
    harness.simulator.person("Jonas Lindqvist").hangUp();
    await expect.poll(() => rung.at(-1)).toBe("stop");
  });

  it("lets ringing be heard where the phone system sends none", async () => {
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

  it("makes sounds of its own, and gives the loudspeaker back", async () => {
    const contexts: AudioContext[] = [];
    const Own = globalThis.AudioContext;
    class Counted extends Own {
      constructor(options?: AudioContextOptions) {
        super(options);
        contexts.push(this);
      }
    }
    harness = await startHarness();
    globalThis.AudioContext = Counted;
    try {
      await harness.client.connect();
      harness.simulator.person("Ada Okafor").call("101");
      // The simulator's own sound has one too.
      await expect.poll(() => contexts.length).toBeGreaterThan(1);
      const open = () => contexts.filter(({ state }) => state !== "closed").length;
      const ringing = open();
      harness.simulator.person("Ada Okafor").hangUp();
      await expect.poll(open).toBe(ringing - 1);
    } finally {
      globalThis.AudioContext = Own;
    }
  });
});
