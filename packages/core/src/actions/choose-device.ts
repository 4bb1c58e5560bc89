import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { contextOf } from "../state/context.ts";

export interface ChooseDeviceVariables {
  /** input: the microphone; output: the speaker. */
  role: "input" | "output";
  /** One of those that useDevices lists; undefined for the system's own choice. */
  deviceId: string | undefined;
}

export type ChooseDeviceErrorType = ConferenceError<
  "unknown-device" | "not-supported" | "disposed"
>;

/** Uses a device from now on, in the calls that run as well, and remembers it. */
export function chooseDevice(
  client: ConferenceClient,
  variables: ChooseDeviceVariables,
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "chooseDevice", variables, () =>
    context.devices.choose(variables.role, variables.deviceId),
  );
}
