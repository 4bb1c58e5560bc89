import {
  type ChooseDeviceErrorType,
  type ChooseDeviceVariables,
  chooseDevice,
} from "../actions/choose-device.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `chooseDevice`. */
export const chooseDeviceMutationOptions: MutationOptionsBuilder<
  void,
  ChooseDeviceErrorType,
  ChooseDeviceVariables
> = mutationOptions("chooseDevice", chooseDevice);
