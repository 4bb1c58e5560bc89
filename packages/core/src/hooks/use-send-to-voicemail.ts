import type {
  SendToVoicemailErrorType,
  SendToVoicemailVariables,
} from "../actions/send-to-voicemail.ts";
import { sendToVoicemailMutationOptions } from "../query/send-to-voicemail.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Sends a call that rings on this phone to voicemail. */
export const useSendToVoicemail: MutationHook<
  void,
  SendToVoicemailErrorType,
  SendToVoicemailVariables
> = createMutationHook("useSendToVoicemail", sendToVoicemailMutationOptions);
