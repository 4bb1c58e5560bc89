/**
 * The interface between telephony and audio. `media/node` implements it with werift and G.711,
 * `media/browser` with RTCPeerConnection and WebAudio, `media/silent` without sound.
 */

/** A source and listener that a bridge mixes: a web phone's leg or a simulated person's voice. */
export interface AudioMember {
  readonly label: string;
}

/** The server side of a web phone's audio. */
export interface MediaLeg extends AudioMember {
  /** Answers the offer of an INVITE or a re-INVITE, with or without an ICE restart. */
  acceptOffer(sdp: string): Promise<string>;
  /** Creates the offer for a web phone that is being called. */
  createOffer(): Promise<string>;
  /** Applies the web phone's answer to our offer. */
  acceptAnswer(sdp: string): Promise<void>;
  /** The ICE user fragment that the phone sent last, which tells a hold from an ICE restart. */
  readonly remoteUfrag: string | undefined;
  /** Holds the leg: the bridge neither hears it nor sends to it. */
  setHeld(held: boolean): void;
  /** Mutes the leg: the bridge does not hear it but still sends to it. */
  setMuted(muted: boolean): void;
  /** Drops audio for the fault `blockAudio`: "in" from the phone, "out" to the phone. */
  block(direction: "in" | "out" | "both" | undefined): void;
  /** Calls the listener once per key press (RFC 4733) of the web phone. Returns the unsubscriber. */
  onDtmf(listener: (digit: string) => void): () => void;
  /** Measures the sound that arrives from the web phone. */
  hears(): Hearing;
  close(): void;
}

/** The audio of a simulated person: a tone for the voice, and a meter for the sound that the person hears. */
export interface Voice extends AudioMember {
  /** Frequency of the tone that stands for this person's voice, in Hz. */
  readonly tone: number;
  readonly speaking: boolean;
  speak(): void;
  silence(): void;
  /**
   * Plays a WAV file once: PCM of 8 or 16 bits or 32-bit float, mono or stereo, at any rate. It
   * replaces a file that is still playing. Throws MediaError for other formats.
   */
  play(wav: Uint8Array): void;
  readonly playing: boolean;
  /** Repeats the sound that it hears 0.3 s later, until turned off. */
  echo(on: boolean): void;
  /** Presses keys, 100 ms each with 60 ms between, heard as dual tones. Throws MediaError for other characters than 0-9, *, # and A-D. */
  sendDtmf(digits: string): void;
  /** Calls the listener for each digit when its tone begins. Returns the unsubscriber. */
  onDtmf(listener: (digit: string) => void): () => void;
  setHeld(held: boolean): void;
  setMuted(muted: boolean): void;
  /** Measures the sound that this person hears. */
  hears(): Hearing;
  close(): void;
}

/** Level and tones of the sound in the last fraction of a second. */
export interface Hearing {
  /** RMS level in dBFS; -Infinity for digital silence. */
  level: number;
  /** Frequency of the loudest tone, in Hz; undefined while silent. */
  dominantHz: number | undefined;
  /** Frequencies of all distinguishable tones in Hz, the loudest first; empty while silent. */
  tones: readonly number[];
}

/** Simultaneous pure tones that go on and off a number of times. */
export interface Sound {
  hz: readonly number[];
  onMs: number;
  offMs: number;
  /** Number of repetitions; Infinity until the sound is stopped. */
  times: number;
}

/** A mix-minus bridge: every member hears all the others, but not itself. */
export interface Bridge {
  readonly members: readonly AudioMember[];
  add(member: AudioMember): void;
  remove(member: AudioMember): void;
  /** Plays a sound to all members. Returns a function that stops it. */
  play(sound: Sound): () => void;
  close(): void;
}

export interface MediaEngine {
  createLeg(options: { label: string }): MediaLeg;
  createVoice(options: { label: string; tone: number }): Voice;
  createBridge(): Bridge;
  /** Numbers of open legs, voices and bridges. */
  readonly counts: { legs: number; voices: number; bridges: number };
  /** Closes every leg, voice, bridge and timer of this engine. */
  close(): Promise<void>;
}
