import * as errors from "../errors/errors.ts";
import {
  type ChosenDevices,
  canChooseOutput,
  type DeviceRole,
  devicesOf,
  type PickDevice,
} from "./chosen-devices.ts";

/** Without a chosen device, the first one of the list is the system's default. */
const systemDefault: PickDevice = ([first]) => first;

/**
 * Chooses a device, or the system's default if `deviceId` is undefined, and moves the current calls to it. Rejects
 * with "unknown-device" or "not-supported", and then changes nothing.
 */
export async function chooseAudioDevice(
  devices: ChosenDevices,
  role: DeviceRole,
  deviceId: string | undefined,
): Promise<void> {
  if (role === "output" && !canChooseOutput()) {
    throw errors.speakerChoiceNotSupported();
  }
  const isKnown =
    deviceId === undefined || (await devicesOf(role)).some((each) => each.deviceId === deviceId);
  if (!isKnown) throw errors.unknownDevice();
  devices.set(role, deviceId);
  await devices.moveLegs(systemDefault);
}
