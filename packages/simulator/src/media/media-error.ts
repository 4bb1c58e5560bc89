export type MediaErrorCode =
  /** The session description is invalid, or has no audio codec in common. */
  | "unusableDescription"
  /** The engine or the leg was closed before. */
  | "closed"
  /** Another kind of engine made the member that was added to a bridge. */
  | "foreignMember"
  /** The file is not a supported WAV file. */
  | "unreadableWav"
  /** The text has a character that is not on a keypad. */
  | "unknownDigit";

/** An error of the audio side. The message says what happened and what to do. */
export class MediaError extends Error {
  readonly code: MediaErrorCode;

  constructor(code: MediaErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MediaError";
    this.code = code;
  }
}
