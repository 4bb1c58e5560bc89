/** A sound device that the page sees plugged in. */
export interface SimulatedDevice {
  deviceId: string;
  kind: "audioinput" | "audiooutput";
  label: string;
}

/** A microphone that needs no device and no permission. */
export interface SimulatedMicrophone {
  /** The tone that it hears, in Hz; undefined for silence. */
  setTone(frequency: number | undefined): void;
  /** From now on nobody gets it: a person refuses, nothing is plugged in, or the prompt is left unanswered. */
  refuse(reason: "denied" | "missing" | "unanswered" | undefined): void;
  /**
   * Pulls the plug of one device, or of every microphone: what runs on it ends, and the page is told.
   * All microphones come back by `plugIn`, one by being added again.
   */
  unplug(deviceId?: string): void;
  plugIn(): void;
  /** Plugs one more in, and tells the page. */
  add(device: SimulatedDevice): void;
  /** Puts the browser's own back. */
  restore(): void;
}

const DEVICES: readonly SimulatedDevice[] = [
  { deviceId: "simulated-microphone", kind: "audioinput", label: "Simulated microphone" },
  { deviceId: "default", kind: "audiooutput", label: "Default" },
];

/** Puts a WebAudio stream where the page's microphone was, until `restore`. */
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
      // A page that stops a track is not told; one whose device goes away is.
      track.dispatchEvent(new Event("ended"));
    }
  }

  function listen(deviceId: string): MediaStream {
    const audio = context();
    const destination = new MediaStreamAudioDestinationNode(audio);
    const level = new GainNode(audio, { gain: 0.1 });
    const oscillator = new OscillatorNode(audio, { frequency: tone ?? 0 });
    oscillator.connect(level).connect(destination);
    oscillator.start();
    oscillators.add(oscillator);
    for (const track of destination.stream.getTracks()) {
      const stop = track.stop.bind(track);
      tracks.set(track, deviceId);
      Object.defineProperty(track, "getSettings", { value: () => ({ deviceId }) });
      track.stop = () => {
        stop();
        tracks.delete(track);
        oscillators.delete(oscillator);
        oscillator.stop();
      };
    }
    return destination.stream;
  }

  /** The device that is asked for by name; the first one where none is. */
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
        // The browser knows nothing of speakers that are not there.
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
        // What was put on the object itself goes; the browser's own is mostly on its prototype.
        if (own) Object.defineProperty(target, name, own);
        else Reflect.deleteProperty(target, name);
      }
    },
  };
}
