import type { ParkCallErrorType, ParkCallVariables, ParkedCall } from "../actions/park-call.ts";
import { parkCallMutationOptions } from "../query/park-call.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Parks a call for any colleague who dials its location. */
export const useParkCall: MutationHook<ParkedCall, ParkCallErrorType, ParkCallVariables> =
  createMutationHook("useParkCall", parkCallMutationOptions);
