import { useMutation } from "@tanstack/react-query";
import type { ChooseDeviceErrorType, ChooseDeviceVariables } from "../actions/choose-device.ts";
import { chooseDeviceMutationOptions } from "../query/choose-device.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Chooses the microphone or the speaker, for the calls that run as well, and remembers it. */
export function useChooseDevice(
  options: MutationHookOptions<void, ChooseDeviceErrorType, ChooseDeviceVariables> = {},
): MutationHookResult<void, ChooseDeviceErrorType, ChooseDeviceVariables> {
  return useMutation({ ...options, ...chooseDeviceMutationOptions(useClient("useChooseDevice")) });
}
