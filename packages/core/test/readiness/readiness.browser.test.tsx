import { act } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseDevice } from "../../src/actions/index.ts";
import { type Clock, createSystemClock } from "../../src/clock.ts";
import {
  type ReadinessCheck,
  type ReadinessOptions,
  type UseReadinessResult,
  useReadiness,
} from "../../src/index.ts";
import { type Harness, renderHookWith, startHarness } from "../testbed/harness.tsx";

const ECHO = "+16505550190";

/** Shortens waits of 20 seconds and more, such as that for the browser's prompt. */
function impatientClock(): Clock {
  const clock = createSystemClock();
  return {
    ...clock,
    setTimeout: (callback, ms) => clock.setTimeout(callback, ms >= 20_000 ? 300 : ms),
  };
}

describe("the readiness of a page with a microphone", () => {
  let harness: Harness;
  let streams: MediaStream[] = [];

  beforeEach(() => {
    streams = [];
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    await harness.stop();
    localStorage.clear();
  });

  async function start(options: Parameters<typeof startHarness>[0] = {}): Promise<void> {
    harness = await startHarness(options);
    const { mediaDevices } = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    // The simulated microphone restores the browser's own function when the simulator stops.
    Object.defineProperty(mediaDevices, "getUserMedia", {
      configurable: true,
      value: async (constraints?: MediaStreamConstraints) => {
        const stream = await getUserMedia(constraints);
        streams.push(stream);
        return stream;
      },
    });
  }

  const openTracks = (): number =>
    streams.flatMap((stream) => stream.getTracks()).filter((track) => track.readyState === "live")
      .length;

  function render(options: ReadinessOptions = {}): {
    readonly now: UseReadinessResult;
    unmount(): void;
  } {
    const { result, unmount } = renderHookWith(harness.client, () => useReadiness(options));
    return {
      get now() {
        return result.current;
      },
      unmount,
    };
  }

  async function runToEnd(options: ReadinessOptions = {}): Promise<UseReadinessResult> {
    const readiness = render(options);
    act(() => readiness.now.run());
    expect(readiness.now.status).toBe("running");
    await expect.poll(() => readiness.now.status, { timeout: 25_000 }).toBe("done");
    return readiness.now;
  }

  const checkOf = ({ checks }: UseReadinessResult, id: string): ReadinessCheck | undefined =>
    checks.find((check) => check.id === id);

  it("is complete, with a test call whose quality is measured", async () => {
    await start();
    harness.microphone.setTone(700);
    const { simulator } = harness;
    simulator.person("Echo", ECHO).script().answerAfter(0).whenAnswered().echo();
    const result = await runToEnd({ echoNumber: ECHO });
    expect(result.checks.map(({ id, status }) => `${id}: ${status}`)).toEqual([
      "secureContext: pass",
      "microphonePermission: pass",
      "microphone: pass",
      "speaker: pass",
      "login: pass",
      "scopes: pass",
      "line: pass",
      "registration: pass",
      "notifications: pass",
      "echo: pass",
    ]);
    expect(result.report?.outcome).toBe("ready");
    const details = checkOf(result, "echo")?.details ?? {};
    expect(details["delayMs"]).toBeGreaterThanOrEqual(0);
    expect(details["mos"]).toBeGreaterThan(4);
    expect(details).toHaveProperty("roundTripMs");
    expect(JSON.parse(result.report?.toText() ?? "")).toMatchObject({
      outcome: "ready",
      browser: navigator.userAgent,
    });
    await expect.poll(() => simulator.person("Echo").state).toBe("idle");
    expect(streams.length).toBeGreaterThan(0);
    await expect.poll(openTracks).toBe(0);
  });

  it("names a test call from which nothing comes back", async () => {
    await start({ client: { clock: createSystemClock() } });
    harness.microphone.setTone(700);
    harness.simulator.person("Nobody", ECHO).script().answerAfter(0);
    const result = await runToEnd({ echoNumber: ECHO });
    expect(checkOf(result, "echo")).toMatchObject({ status: "fail", reason: "echo-lost" });
    await expect.poll(openTracks).toBe(0);
  });

  it.each([
    ["denied", "microphonePermission", "fail", "microphone-denied", "blocked"],
    ["missing", "microphonePermission", "skipped", "microphone-missing", "microphone-missing"],
    ["unanswered", "microphonePermission", "fail", "microphone-unanswered", "blocked"],
  ] as const)("names a microphone that is %s", async (refusal, id, status, reason, next) => {
    await start({ client: { clock: impatientClock() } });
    harness.microphone.refuse(refusal);
    const result = await runToEnd();
    expect(checkOf(result, id)).toMatchObject({ status, reason });
    expect(checkOf(result, "microphone")?.reason).toBe(next);
    expect(checkOf(result, "registration")?.status).toBe("pass");
    expect(result.report?.outcome).toBe("notReady");
  });

  it("distinguishes a muted microphone from a voice, and names a chosen one that is missing", async () => {
    await start();
    const { client, microphone } = harness;
    const silent = await runToEnd();
    expect(checkOf(silent, "microphone")).toMatchObject({
      status: "warn",
      reason: "microphone-muted",
    });
    expect(silent.report?.outcome).toBe("limited");
    microphone.add({ deviceId: "headset", kind: "audioinput", label: "Headset" });
    microphone.add({ deviceId: "desk", kind: "audiooutput", label: "Desk" });
    await chooseDevice(client, { role: "input", deviceId: "headset" });
    await chooseDevice(client, { role: "output", deviceId: "desk" });
    microphone.unplug("headset");
    microphone.unplug("desk");
    microphone.setTone(440);
    const replaced = await runToEnd();
    expect(checkOf(replaced, "microphone")?.reason).toBe("microphone-replaced");
    expect(checkOf(replaced, "speaker")?.reason).toBe("speaker-replaced");
    expect(openTracks()).toBe(0);
  });

  it("names a microphone that is disconnected while it is checked", async () => {
    await start();
    const readiness = render();
    act(() => readiness.now.run());
    await expect.poll(() => checkOf(readiness.now, "microphone")?.status).toBe("running");
    act(() => harness.microphone.unplug());
    await expect
      .poll(() => checkOf(readiness.now, "microphone")?.reason)
      .toBe("microphone-missing");
  });

  it("names an insecure page and checks no microphone there", async () => {
    await start();
    vi.stubGlobal("isSecureContext", false);
    const result = await runToEnd();
    expect(checkOf(result, "secureContext")?.reason).toBe("insecure-context");
    expect(checkOf(result, "microphonePermission")?.details).toEqual({ by: "secureContext" });
    expect(checkOf(result, "microphone")?.reason).toBe("blocked");
    expect(streams).toEqual([]);
  });

  it("is cancelled, releases the microphone, and can be checked again", async () => {
    await start();
    const readiness = render();
    act(() => readiness.now.run());
    await expect.poll(openTracks).toBe(1);
    act(() => readiness.now.cancel());
    expect(readiness.now.status).toBe("idle");
    expect(readiness.now.checks.every(({ status }) => status === "pending")).toBe(true);
    expect(openTracks()).toBe(0);
    harness.microphone.setTone(440);
    act(() => readiness.now.run());
    await expect.poll(() => readiness.now.report?.outcome).toBe("ready");
  });

  it("ends with its component", async () => {
    await start();
    const readiness = render();
    act(() => readiness.now.run());
    await expect.poll(openTracks).toBe(1);
    readiness.unmount();
    expect(openTracks()).toBe(0);
  });

  it("releases a microphone that is granted after the run was cancelled", async () => {
    await start();
    const { mediaDevices } = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    let grant = (): void => undefined;
    const granted = new Promise<void>((resolve) => {
      grant = resolve;
    });
    Object.defineProperty(mediaDevices, "getUserMedia", {
      configurable: true,
      value: async (constraints?: MediaStreamConstraints) => {
        await granted;
        return getUserMedia(constraints);
      },
    });
    const readiness = render();
    act(() => readiness.now.run());
    await expect.poll(() => checkOf(readiness.now, "microphonePermission")?.status).toBe("running");
    act(() => readiness.now.cancel());
    grant();
    await expect.poll(() => streams.length).toBe(1);
    await expect.poll(openTracks).toBe(0);
  });
});
