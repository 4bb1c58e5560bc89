import type { ConferenceError } from "../errors/conference-error.ts";

/** A microphone or a speaker. Browsers name none before the microphone was allowed once. */
export interface AudioDevice {
  deviceId: string;
  label: string;
}

/**
 * prompt: the browser will ask; denied: it will not, until the person changes that in its settings;
 * noDevice: there is no microphone; unavailable: this page may not use any, as over plain http.
 */
export type MicrophonePermission =
  | "unknown"
  | "prompt"
  | "granted"
  | "denied"
  | "noDevice"
  | "unavailable";

/** What can be heard with and spoken into. */
export interface DevicesState {
  permission: MicrophonePermission;
  inputs: readonly AudioDevice[];
  outputs: readonly AudioDevice[];
  /** As the user chose; undefined for the system's own choice. */
  inputId: string | undefined;
  outputId: string | undefined;
  /** The chosen one is not plugged in: the system's own choice is used until it is back. */
  inputMissing: boolean;
  outputMissing: boolean;
  /** Not every browser lets a page choose its speaker. */
  canChooseOutput: boolean;
}

/** A microphone on trial, outside of any call. */
export type MicrophoneTestState =
  | { status: "idle" }
  /** The browser asks. */
  | { status: "asking" }
  /** `heard`: a voice, or anything as loud, has come through. */
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
