import * as errors from "../errors/errors.ts";
import { mediaDevices } from "./chosen-devices.ts";
import type { MicrophoneTestState } from "./device-state.ts";
import { microphoneError } from "./microphone.ts";

/** Milliseconds between two readings of the level. */
const EVERY = 100;
/** Of 1: as loud as quiet speech. */
const HEARD = 0.02;

/** Tries a microphone outside of any call. Nothing of it is sent anywhere or kept. */
export class MicrophoneTest {
  readonly #listeners = new Set<() => void>();
  readonly #levelListeners = new Set<(level: number) => void>();
  #state: MicrophoneTestState = { status: "idle" };
  #end: (() => void) | undefined;
  /** Counts the starts: a microphone that comes after a stop is given back. */
  #run = 0;

  get state(): MicrophoneTestState {
    return this.#state;
  }

  /** Takes the place of a test that runs. Ends in the state "failed" where there is no microphone to be had. */
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

  /** 0 to 1, ten times a second while it runs. Returns the unsubscriber. */
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
      if (level > HEARD && this.#state.status === "running" && !this.#state.heard) {
        this.#set({ ...this.#state, heard: true });
      }
      for (const listener of this.#levelListeners) listener(level);
    }, EVERY);
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
