import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type ReplyToCallErrorType,
  type ReplyToCallVariables,
  replyToCall,
} from "../actions/reply-to-call.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Lets a voice read a text to whoever calls, in place of an answer. */
export function replyToCallMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ReplyToCallErrorType, ReplyToCallVariables> {
  return {
    mutationKey: conferenceKey(client, "replyToCall"),
    mutationFn: (variables) => replyToCall(client, variables),
  };
}
