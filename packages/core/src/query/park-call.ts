import {
  type ParkCallErrorType,
  type ParkCallVariables,
  type ParkedCall,
  parkCall,
} from "../actions/park-call.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `parkCall`. */
export const parkCallMutationOptions: MutationOptionsBuilder<
  ParkedCall,
  ParkCallErrorType,
  ParkCallVariables
> = mutationOptions("parkCall", parkCall);
