import { useMutation } from "@tanstack/react-query";
import type { ParkCallErrorType, ParkedCall } from "../actions/park-call.ts";
import type { CallVariables } from "../actions/ringing-calls.ts";
import { parkCallMutationOptions } from "../query/park-call.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Leaves a call in a public place, for whoever dials its location. */
export function useParkCall(
  options: MutationHookOptions<ParkedCall, ParkCallErrorType, CallVariables> = {},
): MutationHookResult<ParkedCall, ParkCallErrorType, CallVariables> {
  return useMutation({ ...options, ...parkCallMutationOptions(useClient("useParkCall")) });
}
