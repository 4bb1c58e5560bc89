import { startWhenAudible } from "../media/browser/when-audible.ts";

/** An audio device that `enumerateDevices` lists. */
export interface SimulatedDevice {
  deviceId: string;
  kind: "audioinput" | "audiooutput";
  label: string;
}

/** A microphone that needs no device and no permission. */
export interface SimulatedMicrophone {
  /** Sets the tone that the microphone picks up, in Hz; undefined for silence. */
  setTone(frequency: number | undefined): void;
  /** Makes `getUserMedia` fail: permission is denied, no device is there, or the prompt stays unanswered. Undefined allows it again. */
  refuse(reason: "denied" | "missing" | "unanswered" | undefined): void;
  /**
   * Unplugs one device, or all microphones: their tracks end and `devicechange` fires. `plugIn` brings
   * all microphones back, `add` a single device.
   */
  unplug(deviceId?: string): void;
  plugIn(): void;
  /** Plugs another device in, and fires `devicechange`. */
  add(device: SimulatedDevice): void;
  /** Restores the browser's own devices. */
  restore(): void;
}

const DEVICES: readonly SimulatedDevice[] = [
  { deviceId: "simulated-microphone", kind: "audioinput", label: "Simulated microphone" },
  { deviceId: "default", kind: "audiooutput", label: "Default" },
];

/** Replaces the page's microphone by a WebAudio stream, until `restore`. */
export function createMicrophone(context: () => AudioContext): SimulatedMicrophone {
  const { mediaDevices } = navigator;
  let tone: number | undefined;
  let refusal: "denied" | "missing" | "unanswered" | undefined;
  const oscillators = new Set<OscillatorNode>();
  const tracks = new Map<MediaStreamTrack, string>();
  const permission = new EventTarget();
  let devices = [...DEVICES];

  const permissionState = (): PermissionState =>
    refusal === "denied" ? "denied" : refusal === "unanswered" ? "prompt" : "granted";
  const isPlugged = ({ kind }: SimulatedDevice): boolean =>
    refusal !== "missing" || kind !== "audioinput";

  function changePlug(plugged: boolean): void {
    refusal = plugged ? undefined : "missing";
    mediaDevices.dispatchEvent(new Event("devicechange"));
  }

  function endTracksOf(deviceId: string | undefined): void {
    for (const [track, device] of tracks) {
      if (deviceId !== undefined && device !== deviceId) continue;
      track.stop();
      // Browsers fire "ended" when a device vanishes, but not when the page stops a track.
      track.dispatchEvent(new Event("ended"));
    }
  }

  function listen(deviceId: string): MediaStream {
    const audio = context();
    const destination = new MediaStreamAudioDestinationNode(audio);
    const level = new GainNode(audio, { gain: 0.1 });
    const oscillator = new OscillatorNode(audio, { frequency: tone ?? 0 });
    oscillator.connect(level).connect(destination);
    const stopOscillator = startWhenAudible(audio, oscillator);
    oscillators.add(oscillator);
    for (const track of destination.stream.getTracks()) {
      const stop = track.stop.bind(track);
      tracks.set(track, deviceId);
      Object.defineProperty(track, "getSettings", { value: () => ({ deviceId }) });
      track.stop = () => {
        stop();
        tracks.delete(track);
        oscillators.delete(oscillator);
        stopOscillator();
      };
    }
    return destination.stream;
  }

  /** Returns the device that the constraints name, or the first microphone. */
  function chosen(constraints: MediaStreamConstraints | undefined): string {
    const { audio } = constraints ?? {};
    const wanted = typeof audio === "object" ? audio.deviceId : undefined;
    const exact = typeof wanted === "object" && !Array.isArray(wanted) ? wanted.exact : undefined;
    const inputs = devices.filter(({ kind }) => kind === "audioinput");
    const found = exact === undefined ? inputs[0] : inputs.find((each) => each.deviceId === exact);
    if (!found) throw new DOMException("No such device", "OverconstrainedError");
    return found.deviceId;
  }

  const sinks = new WeakMap<HTMLMediaElement, string>();
  const replacements: [object, Record<string, PropertyDescriptor>][] = [
    [
      mediaDevices,
      {
        getUserMedia: {
          value: async (constraints?: MediaStreamConstraints): Promise<MediaStream> => {
            if (refusal === "denied")
              throw new DOMException("Permission denied", "NotAllowedError");
            if (refusal === "unanswered") return new Promise(() => undefined);
            if (refusal === "missing")
              throw new DOMException("Requested device not found", "NotFoundError");
            return listen(chosen(constraints));
          },
        },
        enumerateDevices: {
          value: async (): Promise<MediaDeviceInfo[]> =>
            devices.filter(isPlugged).map((device) => {
              const info = { ...device, groupId: "simulated" };
              return { ...info, toJSON: () => info } as MediaDeviceInfo;
            }),
        },
      },
    ],
    [
      navigator.permissions,
      {
        query: {
          value: async (descriptor: PermissionDescriptor): Promise<PermissionStatus> => {
            if ((descriptor.name as string) !== "microphone") {
              return Permissions.prototype.query.call(navigator.permissions, descriptor);
            }
            Object.defineProperty(permission, "state", {
              configurable: true,
              get: permissionState,
            });
            return permission as PermissionStatus;
          },
        },
      },
    ],
    [
      HTMLMediaElement.prototype,
      {
        // The browser's own `setSinkId` rejects simulated speakers.
        setSinkId: {
          async value(this: HTMLMediaElement, deviceId: string): Promise<void> {
            const known = devices.some((each) => each.deviceId === deviceId);
            if (!known && deviceId !== "")
              throw new DOMException("Requested device not found", "NotFoundError");
            sinks.set(this, deviceId);
          },
        },
        sinkId: {
          get(this: HTMLMediaElement): string {
            return sinks.get(this) ?? "";
          },
        },
      },
    ],
  ];
  const before: [object, string, PropertyDescriptor | undefined][] = [];
  for (const [target, properties] of replacements) {
    for (const [name, descriptor] of Object.entries(properties)) {
      before.push([target, name, Object.getOwnPropertyDescriptor(target, name)]);
      Object.defineProperty(target, name, { configurable: true, ...descriptor });
    }
  }

  return {
    setTone(frequency) {
      tone = frequency;
      for (const oscillator of oscillators) oscillator.frequency.value = frequency ?? 0;
    },
    refuse(reason) {
      refusal = reason;
      permission.dispatchEvent(new Event("change"));
    },
    unplug(deviceId) {
      endTracksOf(deviceId);
      if (deviceId === undefined) {
        changePlug(false);
        return;
      }
      devices = devices.filter((each) => each.deviceId !== deviceId);
      mediaDevices.dispatchEvent(new Event("devicechange"));
    },
    plugIn: () => changePlug(true),
    add(device) {
      devices = [...devices, device];
      mediaDevices.dispatchEvent(new Event("devicechange"));
    },
    restore() {
      for (const [target, name, own] of before) {
        // Properties that were inherited from a prototype become visible again once ours is deleted.
        if (own) Object.defineProperty(target, name, own);
        else Reflect.deleteProperty(target, name);
      }
    },
  };
}
