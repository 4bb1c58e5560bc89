import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type MuteAllErrorType,
  type MuteAllVariables,
  type MuteResult,
  muteAll,
} from "../actions/mute-all.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Mutes or unmutes everybody but the host; the result says what became of each. */
export function muteAllMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<readonly MuteResult[], MuteAllErrorType, MuteAllVariables> {
  return {
    mutationKey: conferenceKey(client, "muteAll"),
    mutationFn: (variables) => muteAll(client, variables),
  };
}
