import { showConnectionLoss } from "../state/connection-loss.ts";
import type { ClientContext } from "../state/context.ts";

/** Makes the conference active. From now on a reload of this page finds its way back into it. */
export function activate(context: ClientContext, sessionId: string, startedAt: number): void {
  const { model, storage, hostLock, phone } = context;
  // The app's own web phone may have carried the host before the kit knew of it.
  phone.claim(sessionId);
  const leg = model.state.legs.get(sessionId);
  model.update({
    conference: {
      status: "active",
      sessionId,
      startedAt,
      muted: leg?.muted ?? false,
      held: leg?.held ?? false,
    },
  });
  showConnectionLoss(model);
  hostLock.hold(sessionId);
  context.dismissed.delete(sessionId);
  const { extensionId, conferences } = model.state.telephony;
  const partyId = leg?.partyId ?? conferences.get(sessionId)?.host?.partyId;
  context.hostPartyId = partyId;
  context.lostHostLeg = false;
  if (extensionId !== undefined) storage.store(extensionId, { sessionId, startedAt, partyId });
}
