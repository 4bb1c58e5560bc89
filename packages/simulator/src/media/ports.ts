/**
 * What the telephony side asks of whatever carries the sound. `media/node` answers with werift and
 * G.711, `media/browser` with RTCPeerConnection and WebAudio; nothing else knows which.
 */

/** Anything a bridge mixes: a web phone's leg or a simulated person's voice. */
export interface AudioMember {
  readonly label: string;
}

/** The server's end of a web phone's RTP. */
export interface MediaLeg extends AudioMember {
  /** Answers an offer: the first one of a call, or a re-INVITE's (with ICE restart or not). */
  acceptOffer(sdp: string): Promise<string>;
  /** An offer for a web phone that is being called. */
  createOffer(): Promise<string>;
  /** The web phone's answer to our offer. */
  acceptAnswer(sdp: string): Promise<void>;
  /** ICE user fragment last heard from the far side: tells a hold from an ICE restart. */
  readonly remoteUfrag: string | undefined;
  /** Hold: neither heard by the bridge nor sent to. */
  setHeld(held: boolean): void;
  /** Mute by the platform: not heard by the bridge, still sent to. */
  setMuted(muted: boolean): void;
  /** What arrives from the web phone now. */
  hears(): Hearing;
  close(): void;
}

/** A simulated person's mouth and ears. */
export interface Voice extends AudioMember {
  /** The frequency, in Hz, of the tone that this person speaks with. */
  readonly tone: number;
  readonly speaking: boolean;
  speak(): void;
  silence(): void;
  setHeld(held: boolean): void;
  setMuted(muted: boolean): void;
  /** What this person hears now. */
  hears(): Hearing;
  close(): void;
}

/** `level` in dBFS, -Infinity for digital silence; `dominantHz` undefined while silent. */
export interface Hearing {
  level: number;
  dominantHz: number | undefined;
}

/** Mix-minus: every member hears all the others and never itself. */
export interface Bridge {
  readonly members: readonly AudioMember[];
  add(member: AudioMember): void;
  remove(member: AudioMember): void;
  close(): void;
}

export interface MediaEngine {
  createLeg(options: { label: string }): MediaLeg;
  createVoice(options: { label: string; tone: number }): Voice;
  createBridge(): Bridge;
  /** Ends every leg, voice, bridge and timer that it made. */
  close(): Promise<void>;
}
