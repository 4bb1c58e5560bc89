import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type DialIntoConferenceErrorType,
  type DialIntoConferenceVariables,
  type DialOutcome,
  dialIntoConference,
} from "../actions/dial-into-conference.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Calls somebody into the conference. Busy, no answer and a wrong number are results, not errors. */
export function dialIntoConferenceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<DialOutcome, DialIntoConferenceErrorType, DialIntoConferenceVariables> {
  return {
    mutationKey: conferenceKey(client, "dialIntoConference"),
    mutationFn: (variables) => dialIntoConference(client, variables),
  };
}
