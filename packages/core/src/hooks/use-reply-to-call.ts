import type { ReplyToCallErrorType, ReplyToCallVariables } from "../actions/reply-to-call.ts";
import { replyToCallMutationOptions } from "../query/reply-to-call.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Replies to a ringing call with a text that a synthetic voice reads. */
export const useReplyToCall: MutationHook<void, ReplyToCallErrorType, ReplyToCallVariables> =
  createMutationHook("useReplyToCall", replyToCallMutationOptions);
