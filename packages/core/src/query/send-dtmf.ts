import { type SendDtmfErrorType, type SendDtmfVariables, sendDtmf } from "../actions/send-dtmf.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `sendDtmf`. */
export const sendDtmfMutationOptions: MutationOptionsBuilder<
  void,
  SendDtmfErrorType,
  SendDtmfVariables
> = mutationOptions("sendDtmf", sendDtmf);
