import { useMutation } from "@tanstack/react-query";
import type { RecordingErrorType, RecordingVariables } from "../actions/recording.ts";
import { confirmConsentMutationOptions } from "../query/confirm-consent.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Those who came in since the recording began have agreed as well. */
export function useConfirmConsent(
  options: MutationHookOptions<void, RecordingErrorType, RecordingVariables | void> = {},
): MutationHookResult<void, RecordingErrorType, RecordingVariables | void> {
  return useMutation({
    ...options,
    ...confirmConsentMutationOptions(useClient("useConfirmConsent")),
  });
}
