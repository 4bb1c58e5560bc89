import { cancelBringIns } from "../actions/cancel-bring-ins.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `cancelBringIns`. */
export const cancelBringInsMutationOptions: MutationOptionsBuilder<
  void,
  ConferenceError<"disposed">,
  void
> = mutationOptions("cancelBringIns", cancelBringIns);
