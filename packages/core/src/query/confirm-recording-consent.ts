import {
  type ConfirmRecordingConsentErrorType,
  type ConfirmRecordingConsentVariables,
  confirmRecordingConsent,
} from "../actions/confirm-recording-consent.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `confirmRecordingConsent`. */
export const confirmRecordingConsentMutationOptions: MutationOptionsBuilder<
  void,
  ConfirmRecordingConsentErrorType,
  ConfirmRecordingConsentVariables | void
> = mutationOptions("confirmRecordingConsent", (client, variables) =>
  confirmRecordingConsent(client, variables ?? {}),
);
