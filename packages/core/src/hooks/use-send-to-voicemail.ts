import { useMutation } from "@tanstack/react-query";
import type { CallVariables, SendToVoicemailErrorType } from "../actions/ringing-calls.ts";
import { sendToVoicemailMutationOptions } from "../query/send-to-voicemail.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Sends a ringing call of this phone to voicemail. */
export function useSendToVoicemail(
  options: MutationHookOptions<void, SendToVoicemailErrorType, CallVariables> = {},
): MutationHookResult<void, SendToVoicemailErrorType, CallVariables> {
  return useMutation({
    ...options,
    ...sendToVoicemailMutationOptions(useClient("useSendToVoicemail")),
  });
}
