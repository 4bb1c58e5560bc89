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
  /** One-way audio on purpose: "in" loses what the phone says, "out" lets the phone hear nothing. */
  block(direction: "in" | "out" | "both" | undefined): void;
  /** RFC 4733 digits from the web phone, one call a key press. Returns the unsubscriber. */
  onDtmf(listener: (digit: string) => void): () => void;
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
  /**
   * Plays a WAV file once: PCM of 8 or 16 bits or 32-bit float, mono or stereo, at any rate. Takes
   * the place of what plays now. Throws MediaError for anything else.
   */
  play(wav: Uint8Array): void;
  readonly playing: boolean;
  /** Says again what it hears, a moment later, until turned off. */
  echo(on: boolean): void;
  /** Presses keys, 100 ms each with 60 ms between, heard as dual tones. Throws MediaError for other characters than 0-9, *, # and A-D. */
  sendDtmf(digits: string): void;
  /** Told each digit as its tone begins. Returns the unsubscriber. */
  onDtmf(listener: (digit: string) => void): () => void;
  setHeld(held: boolean): void;
  setMuted(muted: boolean): void;
  /** What this person hears now. */
  hears(): Hearing;
  close(): void;
}

/** What arrives somewhere, over the last fraction of a second. */
export interface Hearing {
  /** RMS in dBFS; -Infinity for digital silence. */
  level: number;
  /** Hz of the loudest tone; undefined while silent. */
  dominantHz: number | undefined;
  /** Hz of every tone that can be told apart, the loudest first; empty while silent. */
  tones: readonly number[];
}

/** Pure tones together, on and off for so many milliseconds, so many times. */
export interface Sound {
  hz: readonly number[];
  onMs: number;
  offMs: number;
  /** Infinity until it is stopped. */
  times: number;
}

/** Mix-minus: every member hears all the others and never itself. */
export interface Bridge {
  readonly members: readonly AudioMember[];
  add(member: AudioMember): void;
  remove(member: AudioMember): void;
  /** Lets all members hear it. Returns what stops it. */
  play(sound: Sound): () => void;
  close(): void;
}

export interface MediaEngine {
  createLeg(options: { label: string }): MediaLeg;
  createVoice(options: { label: string; tone: number }): Voice;
  createBridge(): Bridge;
  /** What is open now. */
  readonly counts: { legs: number; voices: number; bridges: number };
  /** Ends every leg, voice, bridge and timer that it made. */
  close(): Promise<void>;
}
