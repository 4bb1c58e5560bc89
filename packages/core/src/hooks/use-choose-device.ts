import type { ChooseDeviceErrorType, ChooseDeviceVariables } from "../actions/choose-device.ts";
import { chooseDeviceMutationOptions } from "../query/choose-device.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Chooses the microphone or the speaker, also for the calls that run already, and stores the choice. */
export const useChooseDevice: MutationHook<void, ChooseDeviceErrorType, ChooseDeviceVariables> =
  createMutationHook("useChooseDevice", chooseDeviceMutationOptions);
