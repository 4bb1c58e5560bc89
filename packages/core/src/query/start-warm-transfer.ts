import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type StartWarmTransferErrorType,
  type StartWarmTransferVariables,
  startWarmTransfer,
} from "../actions/transfer-call.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Holds a call, and calls whoever is to take it over. */
export function startWarmTransferMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<
  { consultCallId: string },
  StartWarmTransferErrorType,
  StartWarmTransferVariables
> {
  return {
    mutationKey: conferenceKey(client, "startWarmTransfer"),
    mutationFn: (variables) => startWarmTransfer(client, variables),
  };
}
