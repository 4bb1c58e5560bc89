import type { SendDtmfErrorType, SendDtmfVariables } from "../actions/send-dtmf.ts";
import { sendDtmfMutationOptions } from "../query/send-dtmf.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Sends DTMF tones into the conference, or into another call of this phone. */
export const useSendDtmf: MutationHook<void, SendDtmfErrorType, SendDtmfVariables> =
  createMutationHook("useSendDtmf", sendDtmfMutationOptions);
