import type { DialErrorType, DialedCall, DialVariables } from "../actions/dial.ts";
import { dialMutationOptions } from "../query/dial.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Places a call from this phone. Resolves before anybody answers: the status in useActiveCalls tells when somebody does. */
export const useDial: MutationHook<DialedCall, DialErrorType, DialVariables> = createMutationHook(
  "useDial",
  dialMutationOptions,
);
