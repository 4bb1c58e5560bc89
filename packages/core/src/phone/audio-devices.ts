import { share } from "../share.ts";
import { type ChosenDevices, canChooseOutput, devicesOf, mediaDevices } from "./chosen-devices.ts";
import {
  type AudioDevice,
  type DevicesState,
  type MicrophonePermission,
  UNKNOWN_DEVICES,
} from "./device-state.ts";

/**
 * What is plugged in and what is permitted, watched for as long as anybody listens. Starts nothing, and
 * asks the person nothing.
 */
export class AudioDevices {
  readonly #chosen: ChosenDevices;
  readonly #listeners = new Set<() => void>();
  #state: DevicesState = UNKNOWN_DEVICES;
  #stop: (() => void) | undefined;
  #permission: PermissionStatus | undefined;
  /** Counts the readings: an older one that comes later says nothing. */
  #reading = 0;
  readonly #look = (): void => void this.#read();

  constructor(chosen: ChosenDevices) {
    this.#chosen = chosen;
  }

  get state(): DevicesState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  };

  /** Labels may have come with the permission. */
  async refresh(): Promise<void> {
    await this.#read();
  }

  #start(): void {
    const media = mediaDevices();
    media?.addEventListener?.("devicechange", this.#look);
    const stopChosen = this.#chosen.subscribe(this.#look);
    let watched: PermissionStatus | undefined;
    let over = false;
    void permissionStatus().then((status) => {
      if (over) return;
      this.#permission = status;
      watched = status;
      status?.addEventListener("change", this.#look);
      this.#look();
    });
    this.#stop = () => {
      over = true;
      media?.removeEventListener?.("devicechange", this.#look);
      watched?.removeEventListener("change", this.#look);
      stopChosen();
    };
    this.#look();
  }

  async #read(): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    const [inputs, outputs] = await Promise.all([named("input"), named("output")]).catch(() => [
      [],
      [],
    ]);
    if (reading !== this.#reading) return;
    const [inputId, outputId] = [this.#chosen.get("input"), this.#chosen.get("output")];
    const isMissing = (list: readonly AudioDevice[], id: string | undefined): boolean =>
      id !== undefined && !list.some(({ deviceId }) => deviceId === id);
    const next: DevicesState = {
      permission: this.#permissionOf(inputs),
      inputs,
      outputs,
      inputId,
      outputId,
      inputMissing: isMissing(inputs, inputId),
      outputMissing: isMissing(outputs, outputId),
      canChooseOutput: canChooseOutput(),
    };
    const shared = share(this.#state, next);
    if (shared === this.#state) return;
    this.#state = shared;
    for (const listener of this.#listeners) listener();
  }

  #permissionOf(inputs: readonly AudioDevice[]): MicrophonePermission {
    if (!mediaDevices()?.getUserMedia) return "unavailable";
    if (inputs.length === 0) return "noDevice";
    if (this.#permission) return this.#permission.state;
    // Where the browser does not say, names tell: they are given with the permission.
    return inputs.some(({ label }) => label !== "") ? "granted" : "prompt";
  }
}

async function named(role: "input" | "output"): Promise<AudioDevice[]> {
  return (await devicesOf(role)).map(({ deviceId, label }) => ({ deviceId, label }));
}

/** Undefined in browsers that do not tell. */
async function permissionStatus(): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions.query({ name: "microphone" as PermissionName });
  } catch {
    return undefined;
  }
}
