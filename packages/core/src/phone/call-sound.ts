export interface CallSoundInfo {
  /** Whether the agent talks on another call, so that the sound should be short and quiet. */
  whileTalking: boolean;
  /** Id of the speaker that the user chose; undefined for the system's default. */
  outputDeviceId: string | undefined;
}

/** Starts a sound that repeats; returns the function that stops it. */
export type CallSound = (info: CallSoundInfo) => () => void;
