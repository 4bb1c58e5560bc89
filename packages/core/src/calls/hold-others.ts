import type { ClientContext } from "../state/context.ts";

/** Puts every connected leg of this phone on hold, except that of `sessionId`: the agent talks on one call at a time. */
export async function holdOthers(context: ClientContext, sessionId?: string): Promise<void> {
  const { model, phone, heldForAnother, logger, holdsOthers } = context;
  if (!holdsOthers) return;
  for (const leg of model.state.legs.values()) {
    if (leg.sessionId === sessionId || leg.state !== "answered" || leg.held) continue;
    try {
      await phone.hold(leg.sessionId);
      heldForAnother.add(leg.sessionId);
    } catch {
      logger.warn("A call could not be put on hold for another one.");
    }
  }
}

/** Resumes the leg that was held last for another one, once the agent talks on no other leg. */
export async function resumeHeld(context: ClientContext): Promise<void> {
  const { model, phone, heldForAnother, logger } = context;
  const isTalking = [...model.state.legs.values()].some(
    ({ state, held }) => state === "answered" && !held,
  );
  if (isTalking) return;
  const last = [...heldForAnother].filter((sessionId) => model.state.legs.has(sessionId)).at(-1);
  heldForAnother.clear();
  if (last === undefined) return;
  await phone.unhold(last).catch(() => logger.warn("A held call could not be resumed."));
}
