import * as errors from "../errors/errors.ts";
import type { CallSessionLike } from "../phone/web-phone.ts";
import type { ClientContext } from "../state/context.ts";

/**
 * This phone's leg of a call, whether or not a list shows the call. Throws "call-elsewhere" when another
 * device has it, and "unknown-call" when nobody does.
 */
export function requireLeg({ phone, model }: ClientContext, callId: string): CallSessionLike {
  const session = phone.session(callId);
  if (session) return session;
  const isListed = model.store.views.calls.some(({ id }) => id === callId);
  throw isListed ? errors.callElsewhere() : errors.unknownCall();
}

/** The leg of a call that rings in on this phone. Throws "wrong-state" when it does not ring any more. */
export function requireRingingLeg(context: ClientContext, callId: string): CallSessionLike {
  const session = requireLeg(context, callId);
  if (session.direction !== "inbound" || session.state !== "ringing") throw errors.wrongState();
  return session;
}
