import type { ConferenceError } from "../errors/conference-error.ts";
import { cancelBringInsMutationOptions } from "../query/cancel-bring-ins.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Cancels every bring-in that waits for its turn. */
export const useCancelBringIns: MutationHook<
  void,
  ConferenceError<"disposed">,
  void
> = createMutationHook("useCancelBringIns", cancelBringInsMutationOptions);
