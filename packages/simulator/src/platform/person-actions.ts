/**
 * What a simulated person does on the phone: at once by a call of these methods, and in turn by the
 * steps of a script.
 */
export interface PersonActions {
  readonly state: "idle" | "calling" | "ringing" | "talking";
  /** Whether all callers get a busy signal, whatever the state. */
  busy: boolean;
  /**
   * Calls an extension: by its record, or by name, number or extension number. Throws SimulatorError
   * for an unknown extension, and while the person is on the phone.
   */
  call(to: { extensionNumber: string } | string, options?: CallOptions): void;
  answer(): void;
  hangUp(): void;
  speak(): void;
  silence(): void;
  mute(): void;
  unmute(): void;
  /** Plays a WAV file (PCM) into the call, once. Throws SimulatorError outside a call, MediaError for another format. */
  play(wav: Uint8Array): void;
  /** Presses keys: 0-9, *, # and A-D. Throws SimulatorError outside a call, MediaError for other characters. */
  press(digits: string): void;
  /** Repeats what the person hears 0.3 s later, until the call ends, so that a microphone can be tried. Default true. */
  echo(on?: boolean): void;
}

export interface CallOptions extends Announcement {
  /** Whether the call passes an automatic attendant first, so that the callee is not the session's second party. */
  throughMenu?: boolean;
}

/** Options of the INVITE that announces a call to a web phone. */
export interface Announcement {
  /** Milliseconds after which the phone should answer automatically. */
  autoAnswer?: number;
  /** The call queue that the call comes from. */
  queue?: string;
  /** Whether the INVITE carries no SDP, so that the phone has to make the offer. */
  withoutOffer?: boolean;
}
