import { showTroubles } from "../state/connection-loss.ts";
import type { ClientContext } from "../state/context.ts";

/** The host is in: from now on a reload of this page finds its way back. */
export function activate(context: ClientContext, sessionId: string, startedAt: number): void {
  const { model, memory, hostLock } = context;
  const own = model.state.legs.get(sessionId);
  model.update({
    conference: {
      status: "active",
      sessionId,
      startedAt,
      muted: own?.muted ?? false,
      held: own?.held ?? false,
    },
  });
  showTroubles(model);
  hostLock.hold(sessionId);
  const { extensionId, conferences } = model.state.book;
  context.hostPartyId = own?.partyId ?? conferences.get(sessionId)?.host?.partyId;
  if (extensionId !== undefined) memory.remember(extensionId, { sessionId, startedAt });
}
