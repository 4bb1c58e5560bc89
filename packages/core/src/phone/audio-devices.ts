import { share } from "../share.ts";
import { type ChosenDevices, canChooseOutput, devicesOf, mediaDevices } from "./chosen-devices.ts";
import {
  type AudioDevice,
  type DevicesState,
  type MicrophonePermission,
  UNKNOWN_DEVICES,
} from "./device-state.ts";

/**
 * The connected devices and the permission to use the microphone. They are watched while anybody subscribes,
 * without using a device and without a prompt.
 */
export class AudioDevices {
  readonly #chosen: ChosenDevices;
  readonly #listeners = new Set<() => void>();
  #state: DevicesState = UNKNOWN_DEVICES;
  #stop: (() => void) | undefined;
  #permission: PermissionStatus | undefined;
  /** Number of the newest read, so that an older one that finishes later is discarded. */
  #lastRead = 0;
  readonly #readAgain = (): void => void this.#read();

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

  /** Reads the devices again, because a granted permission reveals their labels without an event. */
  async refresh(): Promise<void> {
    await this.#read();
  }

  #start(): void {
    const media = mediaDevices();
    media?.addEventListener?.("devicechange", this.#readAgain);
    const stopChosen = this.#chosen.subscribe(this.#readAgain);
    let watched: PermissionStatus | undefined;
    let stopped = false;
    void permissionStatus().then((status) => {
      if (stopped) return;
      this.#permission = status;
      watched = status;
      status?.addEventListener("change", this.#readAgain);
      this.#readAgain();
    });
    this.#stop = () => {
      stopped = true;
      media?.removeEventListener?.("devicechange", this.#readAgain);
      watched?.removeEventListener("change", this.#readAgain);
      stopChosen();
    };
    this.#readAgain();
  }

  async #read(): Promise<void> {
    this.#lastRead += 1;
    const thisRead = this.#lastRead;
    const [inputs, outputs] = await Promise.all([
      listDevices("input"),
      listDevices("output"),
    ]).catch(() => [[], []]);
    if (thisRead !== this.#lastRead) return;
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
    // A browser without the Permissions API still hides the labels until it has granted the permission.
    return inputs.some(({ label }) => label !== "") ? "granted" : "prompt";
  }
}

async function listDevices(role: "input" | "output"): Promise<AudioDevice[]> {
  return (await devicesOf(role)).map(({ deviceId, label }) => ({ deviceId, label }));
}

/** Undefined in a browser that does not support this permission query. */
async function permissionStatus(): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions.query({ name: "microphone" as PermissionName });
  } catch {
    return undefined;
  }
}
