import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type ChooseDeviceErrorType,
  type ChooseDeviceVariables,
  chooseDevice,
} from "../actions/choose-device.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Chooses the microphone or the speaker, for the calls that run as well, and remembers it. */
export function chooseDeviceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ChooseDeviceErrorType, ChooseDeviceVariables> {
  return {
    mutationKey: conferenceKey(client, "chooseDevice"),
    mutationFn: (variables) => chooseDevice(client, variables),
  };
}
