import type { RejoinConferenceErrorType } from "../actions/rejoin-conference.ts";
import { rejoinConferenceMutationOptions } from "../query/rejoin-conference.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Brings the host back into a conference that runs without this page, for instance after a reload. */
export const useRejoinConference: MutationHook<void, RejoinConferenceErrorType, void> =
  createMutationHook("useRejoinConference", rejoinConferenceMutationOptions);
