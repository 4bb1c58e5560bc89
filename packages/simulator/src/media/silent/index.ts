import type { Bridge, Hearing, MediaEngine, MediaLeg, Voice } from "../ports.ts";

/** Creates an engine without sound, for tests that only look at calls. It still reports the keys that people press. */
export function createSilentMedia(): MediaEngine {
  const nothing: Hearing = { level: Number.NEGATIVE_INFINITY, dominantHz: undefined, tones: [] };
  const counts = { legs: 0, voices: 0, bridges: 0 };
  const closer = (what: keyof typeof counts): (() => void) => {
    counts[what] += 1;
    let open = true;
    return () => {
      if (open) counts[what] -= 1;
      open = false;
    };
  };
  return {
    counts,
    createLeg({ label }): MediaLeg {
      let remoteUfrag: string | undefined;
      return {
        label,
        get remoteUfrag() {
          return remoteUfrag;
        },
        async acceptOffer(sdp) {
          remoteUfrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
          return "v=0\r\na=sendrecv\r\n";
        },
        createOffer: async () => "v=0\r\na=sendrecv\r\n",
        acceptAnswer: async () => undefined,
        setHeld: () => undefined,
        setMuted: () => undefined,
        block: () => undefined,
        onDtmf: () => () => undefined,
        hears: () => nothing,
        close: closer("legs"),
      };
    },
    createVoice({ label, tone }): Voice {
      const listeners = new Set<(digit: string) => void>();
      return {
        label,
        tone,
        speaking: false,
        playing: false,
        speak: () => undefined,
        silence: () => undefined,
        play: () => undefined,
        echo: () => undefined,
        sendDtmf(digits) {
          for (const digit of digits) for (const listener of listeners) listener(digit);
        },
        onDtmf(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        setHeld: () => undefined,
        setMuted: () => undefined,
        hears: () => nothing,
        close: closer("voices"),
      };
    },
    createBridge(): Bridge {
      const members: Bridge["members"][number][] = [];
      const close = closer("bridges");
      return {
        members,
        add: (member) => void members.push(member),
        remove: (member) =>
          void members.splice(members.indexOf(member), members.includes(member) ? 1 : 0),
        play: () => () => undefined,
        close() {
          members.length = 0;
          close();
        },
      };
    },
    close: async () => undefined,
  };
}
