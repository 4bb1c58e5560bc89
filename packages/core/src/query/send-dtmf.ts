import { type SendDtmfErrorType, type SendDtmfVariables, sendDtmf } from "../actions/send-dtmf.ts";
import { withShownDigits } from "./hidden-digits.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `sendDtmf`. `withHiddenDigits` keeps the digits out of React Query's cache. */
export const sendDtmfMutationOptions: MutationOptionsBuilder<
  void,
  SendDtmfErrorType,
  SendDtmfVariables
> = mutationOptions("sendDtmf", (client, variables) =>
  sendDtmf(client, withShownDigits(variables)),
);
