import type { UseMutationOptions } from "@tanstack/react-query";
import {
  completeWarmTransfer,
  type WarmTransferErrorType,
  type WarmTransferVariables,
} from "../actions/transfer-call.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Joins the two; the agent is out of both. */
export function completeWarmTransferMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, WarmTransferErrorType, WarmTransferVariables> {
  return {
    mutationKey: conferenceKey(client, "completeWarmTransfer"),
    mutationFn: (variables) => completeWarmTransfer(client, variables),
  };
}
