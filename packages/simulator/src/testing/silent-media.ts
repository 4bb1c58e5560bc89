import type { Bridge, MediaEngine } from "../media/ports.ts";

/** No sound at all: for tests of who is where, which need none. */
export function createSilentMedia(): MediaEngine {
  const nothing = { level: Number.NEGATIVE_INFINITY, dominantHz: undefined };
  return {
    createLeg: ({ label }) => {
      let remoteUfrag: string | undefined;
      return {
        label,
        get remoteUfrag() {
          return remoteUfrag;
        },
        acceptOffer: async (sdp) => {
          remoteUfrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
          return "v=0\r\na=sendrecv\r\n";
        },
        createOffer: async () => "v=0\r\na=sendrecv\r\n",
        acceptAnswer: async () => undefined,
        setHeld: () => undefined,
        setMuted: () => undefined,
        hears: () => nothing,
        close: () => undefined,
      };
    },
    createVoice: ({ label, tone }) => ({
      label,
      tone,
      speaking: false,
      speak: () => undefined,
      silence: () => undefined,
      setHeld: () => undefined,
      setMuted: () => undefined,
      hears: () => nothing,
      close: () => undefined,
    }),
    createBridge: (): Bridge => {
      const members: Bridge["members"][number][] = [];
      return {
        members,
        add: (member) => void members.push(member),
        remove: (member) =>
          void members.splice(members.indexOf(member), members.includes(member) ? 1 : 0),
        close: () => void members.splice(0),
      };
    },
    close: async () => undefined,
  };
}
