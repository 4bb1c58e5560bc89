import type { UseMutationOptions, UseMutationResult } from "@tanstack/react-query";

/** React Query's own options, but for what the kit decides. */
export type MutationHookOptions<Data, ErrorType, Variables> = Omit<
  UseMutationOptions<Data, ErrorType, Variables>,
  "mutationFn" | "mutationKey"
>;

export type MutationHookResult<Data, ErrorType, Variables> = UseMutationResult<
  Data,
  ErrorType,
  Variables
>;
