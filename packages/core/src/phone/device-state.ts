import type { ConferenceError } from "../errors/conference-error.ts";

/** A microphone or a speaker. Its label is empty until the browser has granted the microphone once. */
export interface AudioDevice {
  deviceId: string;
  label: string;
}

/**
 * "prompt": the browser will ask the user; "denied": it refuses until the user changes its settings; "noDevice":
 * there is no microphone; "unavailable": the page cannot use any, such as over http.
 */
export type MicrophonePermission =
  | "unknown"
  | "prompt"
  | "granted"
  | "denied"
  | "noDevice"
  | "unavailable";

/** The microphones ("inputs") and speakers ("outputs") of this device, and the user's choice of them. */
export interface DevicesState {
  permission: MicrophonePermission;
  inputs: readonly AudioDevice[];
  outputs: readonly AudioDevice[];
  /** Id of the chosen microphone; undefined for the system's default. So is `outputId` for the speaker. */
  inputId: string | undefined;
  outputId: string | undefined;
  /** Whether the chosen microphone is disconnected, so that calls use the default until it is connected again. */
  inputMissing: boolean;
  outputMissing: boolean;
  /** Whether the browser lets a page choose the speaker. */
  canChooseOutput: boolean;
}

/** The state of a microphone test, which needs no call. */
export type MicrophoneTestState =
  | { status: "idle" }
  /** The browser asks the user for the microphone. */
  | { status: "asking" }
  /** `heard` tells whether anything as loud as quiet speech was recorded. */
  | { status: "running"; deviceId: string; heard: boolean }
  | { status: "failed"; error: ConferenceError };

export const UNKNOWN_DEVICES: DevicesState = {
  permission: "unknown",
  inputs: [],
  outputs: [],
  inputId: undefined,
  outputId: undefined,
  inputMissing: false,
  outputMissing: false,
  canChooseOutput: false,
};
