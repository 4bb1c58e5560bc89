import type { UseMutationResult } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SendDtmfErrorType, SendDtmfVariables } from "../actions/send-dtmf.ts";
import { withHiddenDigits } from "../query/hidden-digits.ts";
import { sendDtmfMutationOptions } from "../query/send-dtmf.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

type SendDtmfMutation = UseMutationResult<void, SendDtmfErrorType, SendDtmfVariables>;

const useSendDtmfMutation: MutationHook<void, SendDtmfErrorType, SendDtmfVariables> =
  createMutationHook("useSendDtmf", sendDtmfMutationOptions);

/**
 * Sends DTMF tones into the conference, or into another call of this phone. React Query's cache, callbacks and
 * developer tools show the digits as "[hidden]", because they may be a PIN.
 */
export const useSendDtmf: MutationHook<void, SendDtmfErrorType, SendDtmfVariables> =
  function useSendDtmf(options) {
    const mutation = useSendDtmfMutation(options);
    const { mutate, mutateAsync } = mutation;
    const hiding = useMemo<Pick<SendDtmfMutation, "mutate" | "mutateAsync">>(
      () => ({
        mutate: (variables, callbacks) => mutate(withHiddenDigits(variables), callbacks),
        mutateAsync: (variables, callbacks) => mutateAsync(withHiddenDigits(variables), callbacks),
      }),
      [mutate, mutateAsync],
    );
    return { ...mutation, ...hiding };
  };
