/** A microphone that needs no device and no permission. */
export interface SimulatedMicrophone {
  /** The tone that it hears, in Hz; undefined for silence. */
  setTone(frequency: number | undefined): void;
  /** From now on nobody gets it: a person refuses, nothing is plugged in, or the prompt is left unanswered. */
  refuse(reason: "denied" | "missing" | "unanswered" | undefined): void;
  /** Pulls the plug: what runs ends, the page is told, and there is none until `plugIn`. */
  unplug(): void;
  plugIn(): void;
  /** Puts the browser's own back. */
  restore(): void;
}

const DEVICES = [
  {
    deviceId: "simulated-microphone",
    kind: "audioinput",
    label: "Simulated microphone",
    groupId: "simulated",
  },
  { deviceId: "default", kind: "audiooutput", label: "Default", groupId: "simulated" },
] as const;

/** Puts a WebAudio stream where the page's microphone was, until `restore`. */
export function createMicrophone(context: () => AudioContext): SimulatedMicrophone {
  const { mediaDevices } = navigator;
  let tone: number | undefined;
  let refusal: "denied" | "missing" | "unanswered" | undefined;
  const oscillators = new Set<OscillatorNode>();
  const tracks = new Set<MediaStreamTrack>();

  function changePlug(plugged: boolean): void {
    refusal = plugged ? undefined : "missing";
    mediaDevices.dispatchEvent(new Event("devicechange"));
  }

  function listen(): MediaStream {
    const audio = context();
    const destination = new MediaStreamAudioDestinationNode(audio);
    const level = new GainNode(audio, { gain: 0.1 });
    const oscillator = new OscillatorNode(audio, { frequency: tone ?? 0 });
    oscillator.connect(level).connect(destination);
    oscillator.start();
    oscillators.add(oscillator);
    for (const track of destination.stream.getTracks()) {
      const stop = track.stop.bind(track);
      tracks.add(track);
      track.stop = () => {
        stop();
        tracks.delete(track);
        oscillators.delete(oscillator);
        oscillator.stop();
      };
    }
    return destination.stream;
  }

  const replaced = {
    getUserMedia: async (): Promise<MediaStream> => {
      if (refusal === "denied") throw new DOMException("Permission denied", "NotAllowedError");
      if (refusal === "unanswered") return new Promise(() => undefined);
      if (refusal === "missing")
        throw new DOMException("Requested device not found", "NotFoundError");
      return listen();
    },
    enumerateDevices: async (): Promise<MediaDeviceInfo[]> =>
      DEVICES.filter(({ kind }) => refusal !== "missing" || kind !== "audioinput").map(
        (device) => ({ ...device, toJSON: () => device }) as MediaDeviceInfo,
      ),
  };
  for (const [name, value] of Object.entries(replaced)) {
    Object.defineProperty(mediaDevices, name, { configurable: true, value });
  }

  return {
    setTone(frequency) {
      tone = frequency;
      for (const oscillator of oscillators) oscillator.frequency.value = frequency ?? 0;
    },
    refuse(reason) {
      refusal = reason;
    },
    unplug() {
      for (const track of tracks) {
        track.stop();
        // A page that stops a track is not told; one whose device goes away is.
        track.dispatchEvent(new Event("ended"));
      }
      changePlug(false);
    },
    plugIn: () => changePlug(true),
    restore() {
      // What was put on the object itself goes; the browser's own is on its prototype.
      for (const name of Object.keys(replaced)) Reflect.deleteProperty(mediaDevices, name);
    },
  };
}
