import {
  type SendToVoicemailErrorType,
  type SendToVoicemailVariables,
  sendToVoicemail,
} from "../actions/send-to-voicemail.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `sendToVoicemail`. */
export const sendToVoicemailMutationOptions: MutationOptionsBuilder<
  void,
  SendToVoicemailErrorType,
  SendToVoicemailVariables
> = mutationOptions("sendToVoicemail", sendToVoicemail);
