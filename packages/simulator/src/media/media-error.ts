export type MediaErrorCode =
  /** The description cannot be used: no audio in common, or not a description at all. */
  | "unusableDescription"
  /** The engine, or the leg, has been closed. */
  | "closed"
  /** A bridge was given a member that another kind of engine made. */
  | "foreignMember"
  /** The file is no WAV file that can be played. */
  | "unreadableWav"
  /** A key that no keypad has. */
  | "unknownDigit";

/** What went wrong with the sound, and what to do about it. */
export class MediaError extends Error {
  readonly code: MediaErrorCode;

  constructor(code: MediaErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MediaError";
    this.code = code;
  }
}
