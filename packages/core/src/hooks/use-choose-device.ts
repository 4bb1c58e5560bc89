import { useMutation } from "@tanstack/react-query";
import type { ChooseDeviceErrorType, ChooseDeviceVariables } from "../devices/choose-device.ts";
import { useClient } from "../provider.tsx";
import { chooseDeviceMutationOptions } from "../query/choose-device.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Chooses the microphone or the speaker, for the calls that run as well, and remembers it. */
export function useChooseDevice(
  options: MutationHookOptions<void, ChooseDeviceErrorType, ChooseDeviceVariables> = {},
): MutationHookResult<void, ChooseDeviceErrorType, ChooseDeviceVariables> {
  return useMutation({ ...options, ...chooseDeviceMutationOptions(useClient("useChooseDevice")) });
}
