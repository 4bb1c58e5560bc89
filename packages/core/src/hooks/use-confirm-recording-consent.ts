import type {
  ConfirmRecordingConsentErrorType,
  ConfirmRecordingConsentVariables,
} from "../actions/confirm-recording-consent.ts";
import { confirmRecordingConsentMutationOptions } from "../query/confirm-recording-consent.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Confirms that participants who joined after the recording began consent to it too. */
export const useConfirmRecordingConsent: MutationHook<
  void,
  ConfirmRecordingConsentErrorType,
  ConfirmRecordingConsentVariables | void
> = createMutationHook("useConfirmRecordingConsent", confirmRecordingConsentMutationOptions);
