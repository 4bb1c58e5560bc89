import * as errors from "../errors/errors.ts";
import type { Logger } from "../types.ts";
import type { StorageLike } from "./instance-id.ts";
import type { CallSessionLike } from "./web-phone.ts";

/** What `ringcentral-web-phone` takes as its `deviceManager`. */
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
  /** Legs to be moved when a device is chosen. */
  legs(): { session: CallSessionLike; facts: { sessionId: string; muted: boolean } }[];
  /** Mutes anew: a track of another device begins with its sound on. */
  mute(sessionId: string): void;
  /** Whether legs move when a device is plugged in or out. The app does this for a phone of its own. */
  followsDevices: boolean;
}

/**
 * The microphone and the speaker that calls use: remembered over page loads, and followed through
 * being unplugged and plugged in again.
 */
export class ChosenDevices {
  readonly #options: ChosenDevicesOptions;
  readonly #listeners = new Set<() => void>();
  readonly #chosen: Record<DeviceRole, string | undefined>;
  readonly #follow = (): void => void this.#moveLegs(currentIfPresent);

  constructor(options: ChosenDevicesOptions) {
    this.#options = options;
    this.#chosen = { input: this.#remembered("input"), output: this.#remembered("output") };
    if (options.followsDevices) mediaDevices()?.addEventListener?.("devicechange", this.#follow);
  }

  /** As the user chose; undefined for the system's own choice. The device need not be there now. */
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

  /** Undefined: the system's own choice. Rejects with unknown-device or not-supported, and changes nothing then. */
  async choose(role: DeviceRole, deviceId: string | undefined): Promise<void> {
    if (role === "output" && !canChooseOutput()) {
      throw errors.notSupported("This browser plays all sound on the system's speaker.");
    }
    const known =
      deviceId === undefined || (await devicesOf(role)).some((each) => each.deviceId === deviceId);
    if (!known) throw errors.unknownDevice();
    this.#chosen[role] = deviceId;
    this.#remember(role, deviceId);
    for (const listener of this.#listeners) listener();
    await this.#moveLegs(chosenOrFirst);
  }

  /** After each choice. Returns the unsubscriber. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    mediaDevices()?.removeEventListener?.("devicechange", this.#follow);
    this.#listeners.clear();
  }

  /** Moves each leg to the devices that `pick` names, if they are not its current ones. */
  async #moveLegs(pick: PickDevice): Promise<void> {
    const legs = this.#options.legs();
    if (legs.length === 0) return;
    const inputs = (await devicesOf("input")).map(({ deviceId }) => deviceId);
    const outputs = (await devicesOf("output")).map(({ deviceId }) => deviceId);
    for (const { session, facts } of legs) {
      const { outputDeviceId = "" } = session;
      const input = nextDevice(pick, inputs, inputOf(session), this.#chosen.input);
      if (input !== undefined && session.changeInputDevice) {
        await session.changeInputDevice(input).catch(() => {
          this.#options.logger.warn("A call could not be moved to another microphone.");
        });
        if (facts.muted) {
          // At the new track itself: it takes the old one's place a moment later, and must not be heard.
          for (const track of session.mediaStream?.getAudioTracks() ?? []) track.enabled = false;
          this.#options.mute(facts.sessionId);
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

  #remembered(role: DeviceRole): string | undefined {
    try {
      return this.#options.storage?.getItem(KEYS[role]) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Where storage is forbidden, the choice lasts for the page. */
  #remember(role: DeviceRole, deviceId: string | undefined): void {
    try {
      if (deviceId === undefined) this.#options.storage?.removeItem?.(KEYS[role]);
      else this.#options.storage?.setItem(KEYS[role], deviceId);
    } catch {
      this.#options.logger.debug("The choice of a device could not be stored.");
    }
  }
}

/** The microphone that a leg listens to; "" for one that was unplugged, also where it is back already. */
function inputOf({ inputDeviceId = "", mediaStream }: CallSessionLike): string {
  const tracks = mediaStream?.getAudioTracks() ?? [];
  const isOver = tracks.length > 0 && tracks.every(({ readyState }) => readyState === "ended");
  return isOver ? "" : inputDeviceId;
}

/** Picks a device for a leg, if the chosen device is not plugged in. */
type PickDevice = (present: readonly string[], current: string) => string | undefined;

/** For a new choice, which without a chosen device means the system's default. */
const chosenOrFirst: PickDevice = ([first]) => first;

/** For a change of what is plugged in: a leg leaves its device only when that is gone. */
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

/** Those of a kind that are plugged in, the system's own choice first; none where there is no browser. */
export async function devicesOf(role: DeviceRole): Promise<MediaDeviceInfo[]> {
  const all = (await mediaDevices()?.enumerateDevices?.()) ?? [];
  return all.filter(({ kind }) => kind === `audio${role}`);
}

/** Not in every browser. */
export function canChooseOutput(): boolean {
  return typeof HTMLMediaElement !== "undefined" && "setSinkId" in HTMLMediaElement.prototype;
}

export function mediaDevices(): MediaDevices | undefined {
  return typeof navigator === "undefined" ? undefined : navigator.mediaDevices;
}
