import {
  type ReplyToCallErrorType,
  type ReplyToCallVariables,
  replyToCall,
} from "../actions/reply-to-call.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `replyToCall`. */
export const replyToCallMutationOptions: MutationOptionsBuilder<
  void,
  ReplyToCallErrorType,
  ReplyToCallVariables
> = mutationOptions("replyToCall", replyToCall);
