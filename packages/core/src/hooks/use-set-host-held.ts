import type { SetHostHeldErrorType, SetHostHeldVariables } from "../actions/set-host-held.ts";
import { setHostHeldMutationOptions } from "../query/set-host-held.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Holds or resumes the host's own leg; the others go on talking. */
export const useSetHostHeld: MutationHook<void, SetHostHeldErrorType, SetHostHeldVariables> =
  createMutationHook("useSetHostHeld", setHostHeldMutationOptions);
