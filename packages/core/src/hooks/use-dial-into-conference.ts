import { useMutation } from "@tanstack/react-query";
import type {
  DialIntoConferenceErrorType,
  DialIntoConferenceVariables,
  DialOutcome,
} from "../actions/dial-into-conference.ts";
import { useClient } from "../provider.tsx";
import { dialIntoConferenceMutationOptions } from "../query/dial-into-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Calls somebody into the conference. Busy, no answer and a wrong number are results, not errors. */
export function useDialIntoConference(
  options: MutationHookOptions<
    DialOutcome,
    DialIntoConferenceErrorType,
    DialIntoConferenceVariables
  > = {},
): MutationHookResult<DialOutcome, DialIntoConferenceErrorType, DialIntoConferenceVariables> {
  return useMutation({
    ...options,
    ...dialIntoConferenceMutationOptions(useClient("useDialIntoConference")),
  });
}
