import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type TransferCallErrorType,
  type TransferCallVariables,
  transferCall,
} from "../actions/transfer-call.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Hands a call between two over, without asking. */
export function transferCallMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, TransferCallErrorType, TransferCallVariables> {
  return {
    mutationKey: conferenceKey(client, "transferCall"),
    mutationFn: (variables) => transferCall(client, variables),
  };
}
