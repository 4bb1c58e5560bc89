import * as errors from "../errors/errors.ts";
import { mediaDevices } from "./chosen-devices.ts";
import type { MicrophoneTestState } from "./device-state.ts";
import { microphoneError } from "./microphone.ts";

const LEVEL_INTERVAL_MS = 100;
/** The level of quiet speech; 1 is the loudest possible level. */
const SPEECH_LEVEL = 0.02;

/** Tests a microphone without a call. The recorded audio is neither sent nor stored. */
export class MicrophoneTest {
  readonly #listeners = new Set<() => void>();
  readonly #levelListeners = new Set<(level: number) => void>();
  #state: MicrophoneTestState = { status: "idle" };
  #end: (() => void) | undefined;
  /** Number of the newest start or stop, so that a microphone that is granted after it is released. */
  #run = 0;

  get state(): MicrophoneTestState {
    return this.#state;
  }

  /** Starts a test, and replaces a running one. Never rejects: without a microphone the state becomes "failed". */
  async start(deviceId?: string): Promise<void> {
    this.stop();
    this.#run += 1;
    const run = this.#run;
    this.#set({ status: "asking" });
    try {
      const audio = deviceId === undefined ? true : { deviceId: { exact: deviceId } };
      const media = mediaDevices();
      if (!media) throw errors.microphoneMissing();
      const stream = await media.getUserMedia({ audio });
      if (run !== this.#run) {
        release(stream);
        return;
      }
      this.#listen(stream);
    } catch (error) {
      if (run !== this.#run) return;
      this.#set({
        status: "failed",
        error: microphoneError(error) ?? errors.microphoneMissing({ cause: error }),
      });
    }
  }

  stop(): void {
    this.#run += 1;
    this.#end?.();
    this.#end = undefined;
    this.#set({ status: "idle" });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls `listener` with the level, from 0 to 1, ten times a second during a test. Returns a stop function. */
  subscribeLevel(listener: (level: number) => void): () => void {
    this.#levelListeners.add(listener);
    return () => this.#levelListeners.delete(listener);
  }

  #listen(stream: MediaStream): void {
    const [track] = stream.getAudioTracks();
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 2048 });
    const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
    source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const deviceId = track?.getSettings().deviceId ?? "";
    this.#set({ status: "running", deviceId, heard: false });
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const level = Math.min(1, Math.sqrt(meanSquare(samples)) * Math.SQRT2);
      if (level > SPEECH_LEVEL && this.#state.status === "running" && !this.#state.heard) {
        this.#set({ ...this.#state, heard: true });
      }
      for (const listener of this.#levelListeners) listener(level);
    }, LEVEL_INTERVAL_MS);
    const onEnded = (): void => {
      this.stop();
      this.#set({ status: "failed", error: errors.microphoneMissing() });
    };
    track?.addEventListener("ended", onEnded);
    this.#end = () => {
      clearInterval(timer);
      track?.removeEventListener("ended", onEnded);
      release(stream);
      void context.close();
      for (const listener of this.#levelListeners) listener(0);
    };
  }

  #set(state: MicrophoneTestState): void {
    if (state.status === "idle" && this.#state.status === "idle") return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function meanSquare(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}
