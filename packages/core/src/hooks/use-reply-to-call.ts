import { useMutation } from "@tanstack/react-query";
import type { ReplyToCallErrorType, ReplyToCallVariables } from "../actions/reply-to-call.ts";
import { replyToCallMutationOptions } from "../query/reply-to-call.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Lets a voice read a text to whoever calls, in place of an answer. */
export function useReplyToCall(
  options: MutationHookOptions<void, ReplyToCallErrorType, ReplyToCallVariables> = {},
): MutationHookResult<void, ReplyToCallErrorType, ReplyToCallVariables> {
  return useMutation({ ...options, ...replyToCallMutationOptions(useClient("useReplyToCall")) });
}
