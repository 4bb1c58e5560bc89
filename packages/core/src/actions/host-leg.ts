import { errors } from "../errors/errors.ts";
import { isRunning } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";

/** Mutes or unmutes the host, at the microphone's track. */
export async function setMuted(
  context: ClientContext,
  { muted }: { muted: boolean },
): Promise<void> {
  context.phone.setMuted(hostLeg(context), muted);
}

/** Puts the host's own leg on hold, or back; the others talk on. */
export async function setHeld(context: ClientContext, { held }: { held: boolean }): Promise<void> {
  const sessionId = hostLeg(context);
  context.heldForAnother.delete(sessionId);
  await context.phone.setHeld(sessionId, held);
}

/** Sends key tones into the conference. Rejects with invalid-digits for anything but 0-9, A-D, * and #. */
export async function sendDtmf(
  context: ClientContext,
  { digits }: { digits: string },
): Promise<void> {
  context.phone.sendDtmf(hostLeg(context), digits);
}

function hostLeg({ model, assertAlive }: ClientContext): string {
  assertAlive();
  const { conference } = model.state;
  if (!isRunning(conference) || !("sessionId" in conference)) throw errors.noConference();
  return conference.sessionId;
}
