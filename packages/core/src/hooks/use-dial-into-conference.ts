import { useMutation } from "@tanstack/react-query";
import type {
  DialIntoConferenceErrorType,
  DialIntoConferenceVariables,
  DialOutcome,
} from "../actions/dial-into-conference.ts";
import { dialIntoConferenceMutationOptions } from "../query/dial-into-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

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
