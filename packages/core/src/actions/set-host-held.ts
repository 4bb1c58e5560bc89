import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { requireHostLeg } from "../conference/host-leg.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface SetHostHeldVariables {
  held: boolean;
}

export type SetHostHeldErrorType = ConferenceError<
  "no-conference" | "unknown-call" | RequestErrorCode
>;

/** Holds or resumes the host's own leg; the others go on talking. */
export function setHostHeld(
  client: ConferenceClient,
  variables: SetHostHeldVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "setHostHeld", variables, takes: { held: "boolean" } },
    async (context) => {
      const sessionId = requireHostLeg(context);
      context.heldForAnother.delete(sessionId);
      if (variables.held) await context.phone.hold(sessionId);
      else await context.phone.unhold(sessionId);
    },
  );
}
