import * as errors from "../errors/errors.ts";
import type { Logger } from "../types.ts";
import type { StorageLike } from "./instance-id.ts";
import type { CallSessionLike } from "./web-phone.ts";

/** The interface of the option `deviceManager` of ringcentral-web-phone. */
export interface DeviceManagerLike {
  getInputDeviceId(): Promise<string>;
  getOutputDeviceId(): Promise<string | undefined>;
}

export type DeviceRole = "input" | "output";

const KEYS: Record<DeviceRole, string> = {
  input: "rc-conference.input-device",
  output: "rc-conference.output-device",
};

export interface ChosenDevicesOptions {
  storage: StorageLike | undefined;
  logger: Logger;
  /** The legs that a new choice moves to another device. */
  legs(): { session: CallSessionLike; leg: { sessionId: string; muted: boolean } }[];
  /** Mutes a leg again after it moved, because the track of another device starts enabled. */
  mute(sessionId: string): void;
  /** Whether legs move when a device is connected or disconnected. An app does this itself for its own web phone. */
  followsDevices: boolean;
}

/**
 * The microphone and the speaker that the user chose. The choice is stored over page loads. While a chosen device
 * is disconnected, calls use another one, and they return to it when it is connected again.
 */
export class ChosenDevices {
  readonly #options: ChosenDevicesOptions;
  readonly #listeners = new Set<() => void>();
  readonly #chosen: Record<DeviceRole, string | undefined>;
  readonly #follow = (): void => void this.moveLegs(currentIfPresent);

  constructor(options: ChosenDevicesOptions) {
    this.#options = options;
    this.#chosen = { input: this.#stored("input"), output: this.#stored("output") };
    if (options.followsDevices) mediaDevices()?.addEventListener?.("devicechange", this.#follow);
  }

  /** Id of the device that the user chose, which may be disconnected now; undefined for the system's default. */
  get(role: DeviceRole): string | undefined {
    return this.#chosen[role];
  }

  readonly manager: DeviceManagerLike = {
    getInputDeviceId: async () => {
      const [first, ...others] = await devicesOf("input");
      if (!first) throw errors.microphoneMissing();
      const wanted = this.#chosen.input;
      return (
        [first, ...others].find(({ deviceId }) => deviceId === wanted)?.deviceId ?? first.deviceId
      );
    },
    getOutputDeviceId: async () => {
      if (!canChooseOutput()) return undefined;
      const wanted = this.#chosen.output;
      const found = (await devicesOf("output")).find(({ deviceId }) => deviceId === wanted);
      return found?.deviceId;
    },
  };

  /** Stores a choice, and calls the listeners; undefined chooses the system's default. Moves no leg. */
  set(role: DeviceRole, deviceId: string | undefined): void {
    this.#chosen[role] = deviceId;
    this.#store(role, deviceId);
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` after each choice. Returns a stop function. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    mediaDevices()?.removeEventListener?.("devicechange", this.#follow);
    this.#listeners.clear();
  }

  /** Moves each leg to the devices that `pick` names, if they are not its current ones. */
  async moveLegs(pick: PickDevice): Promise<void> {
    const legs = this.#options.legs();
    if (legs.length === 0) return;
    const inputs = (await devicesOf("input")).map(({ deviceId }) => deviceId);
    const outputs = (await devicesOf("output")).map(({ deviceId }) => deviceId);
    for (const { session, leg } of legs) {
      const { outputDeviceId = "" } = session;
      const input = nextDevice(pick, inputs, inputOf(session), this.#chosen.input);
      if (input !== undefined && session.changeInputDevice) {
        await session.changeInputDevice(input).catch(() => {
          this.#options.logger.warn("A call could not be moved to another microphone.");
        });
        if (leg.muted) {
          // The new track replaces the old one a moment later, and must not be audible until then either.
          for (const track of session.mediaStream?.getAudioTracks() ?? []) track.enabled = false;
          this.#options.mute(leg.sessionId);
        }
      }
      const output = nextDevice(pick, outputs, outputDeviceId, this.#chosen.output);
      if (output !== undefined && session.changeOutputDevice && canChooseOutput()) {
        await session.changeOutputDevice(output).catch(() => {
          this.#options.logger.warn("A call could not be moved to another speaker.");
        });
      }
    }
  }

  #stored(role: DeviceRole): string | undefined {
    try {
      return this.#options.storage?.getItem(KEYS[role]) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** If the browser forbids storage, the choice lasts until the page is left. */
  #store(role: DeviceRole, deviceId: string | undefined): void {
    try {
      if (deviceId === undefined) this.#options.storage?.removeItem?.(KEYS[role]);
      else this.#options.storage?.setItem(KEYS[role], deviceId);
    } catch {
      this.#options.logger.debug("The choice of a device could not be stored.");
    }
  }
}

/** Id of the microphone of a leg; "" after it was disconnected, even if it is connected again, because its track ended. */
function inputOf({ inputDeviceId = "", mediaStream }: CallSessionLike): string {
  const tracks = mediaStream?.getAudioTracks() ?? [];
  const hasEnded = tracks.length > 0 && tracks.every(({ readyState }) => readyState === "ended");
  return hasEnded ? "" : inputDeviceId;
}

/** Picks a device for a leg if the chosen device is not connected. */
export type PickDevice = (present: readonly string[], current: string) => string | undefined;

/** For a change of the connected devices: a leg leaves its device only if that one is disconnected. */
const currentIfPresent: PickDevice = (present, current) =>
  present.includes(current) ? current : present[0];

/** The device that a leg has to move to; undefined when it is there already. */
function nextDevice(
  pick: PickDevice,
  present: readonly string[],
  current: string,
  chosen: string | undefined,
): string | undefined {
  const isPresent = chosen !== undefined && present.includes(chosen);
  const wanted = isPresent ? chosen : pick(present, current);
  return wanted === current ? undefined : wanted;
}

/** The connected devices of a kind, of which the first is the system's default. Empty outside a browser. */
export async function devicesOf(role: DeviceRole): Promise<MediaDeviceInfo[]> {
  const all = (await mediaDevices()?.enumerateDevices?.()) ?? [];
  return all.filter(({ kind }) => kind === `audio${role}`);
}

/** Whether the browser lets a page choose the speaker (`HTMLMediaElement.setSinkId`). */
export function canChooseOutput(): boolean {
  return typeof HTMLMediaElement !== "undefined" && "setSinkId" in HTMLMediaElement.prototype;
}

export function mediaDevices(): MediaDevices | undefined {
  return typeof navigator === "undefined" ? undefined : navigator.mediaDevices;
}
