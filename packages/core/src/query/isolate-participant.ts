import {
  type IsolateParticipantErrorType,
  type IsolateParticipantVariables,
  isolateParticipant,
} from "../actions/isolate-participant.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `isolateParticipant`. */
export const isolateParticipantMutationOptions: MutationOptionsBuilder<
  void,
  IsolateParticipantErrorType,
  IsolateParticipantVariables
> = mutationOptions("isolateParticipant", isolateParticipant);
