import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { MutationOptionsBuilder } from "../query/mutation-options.ts";
import { useClient } from "./provider.tsx";

/** React Query's own options, without those that the kit sets. */
export type MutationHookOptions<Data, ErrorType, Variables> = Omit<
  UseMutationOptions<Data, ErrorType, Variables>,
  "mutationFn" | "mutationKey"
>;

/** A hook that runs an action as a mutation of the client in the provider around it. */
export type MutationHook<Data, ErrorType, Variables> = (
  options?: MutationHookOptions<Data, ErrorType, Variables>,
) => UseMutationResult<Data, ErrorType, Variables>;

/** Makes the hook of an action from its mutation options. `name` is the hook's own, for its "no-provider" error. */
export function createMutationHook<Data, ErrorType, Variables>(
  name: string,
  build: MutationOptionsBuilder<Data, ErrorType, Variables>,
): MutationHook<Data, ErrorType, Variables> {
  return function useAction(options = {}) {
    return useMutation({ ...build(useClient(name)), ...options });
  };
}
