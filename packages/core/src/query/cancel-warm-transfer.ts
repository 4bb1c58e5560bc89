import type { UseMutationOptions } from "@tanstack/react-query";
import {
  cancelWarmTransfer,
  type WarmTransferErrorType,
  type WarmTransferVariables,
} from "../actions/transfer-call.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Ends the call that asked, and goes on with the first one. */
export function cancelWarmTransferMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, WarmTransferErrorType, WarmTransferVariables> {
  return {
    mutationKey: conferenceKey(client, "cancelWarmTransfer"),
    mutationFn: (variables) => cancelWarmTransfer(client, variables),
  };
}
