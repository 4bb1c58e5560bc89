import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { chooseAudioDevice } from "../phone/choose-device.ts";

export interface ChooseDeviceVariables {
  /** "input": the microphone; "output": the speaker. */
  role: "input" | "output";
  /** A device of useDevices; undefined for the system's default. */
  deviceId: string | undefined;
}

export type ChooseDeviceErrorType = ConferenceError<
  "invalid-argument" | "unknown-device" | "not-supported" | "disposed"
>;

/** Uses a device from now on, also in the calls that run already, and stores the choice. */
export function chooseDevice(
  client: ConferenceClient,
  variables: ChooseDeviceVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "chooseDevice", variables, takes: { role: '"input"|"output"', deviceId: "string?" } },
    ({ devices }) => chooseAudioDevice(devices, variables.role, variables.deviceId),
  );
}
