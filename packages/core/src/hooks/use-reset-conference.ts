import type { ConferenceError } from "../errors/conference-error.ts";
import { resetConferenceMutationOptions } from "../query/reset-conference.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Returns from "ended", "failed" or "rejoinable" to "idle". */
export const useResetConference: MutationHook<
  void,
  ConferenceError<"disposed">,
  void
> = createMutationHook("useResetConference", resetConferenceMutationOptions);
