import * as errors from "../errors/errors.ts";
import { isRunning } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";

/** Session id of the host's leg. Throws "no-conference" unless the host is in a conference from this page. */
export function requireHostLeg({ model }: ClientContext): string {
  const { conference } = model.state;
  if (!isRunning(conference)) throw errors.noConference();
  return conference.sessionId;
}
