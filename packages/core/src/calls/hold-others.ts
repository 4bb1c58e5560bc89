import type { ClientContext } from "../state/context.ts";

/** Puts every other connected leg of this phone on hold: one conversation at a time. */
export async function holdOthers(context: ClientContext, exceptSessionId: string): Promise<void> {
  const { model, phone, heldForAnother, logger, holdsOthers } = context;
  if (!holdsOthers) return;
  for (const { sessionId, state, held } of model.state.legs.values()) {
    if (sessionId === exceptSessionId || state !== "answered" || held) continue;
    try {
      await phone.setHeld(sessionId, true);
      heldForAnother.add(sessionId);
    } catch {
      logger.warn("A call could not be put on hold for another one.");
    }
  }
}

/** Brings back what was held for another leg, where that is over. */
export async function resumeHeld(context: ClientContext): Promise<void> {
  const { model, phone, heldForAnother, logger } = context;
  const talking = [...model.state.legs.values()].some(
    ({ state, held }) => state === "answered" && !held,
  );
  if (talking) return;
  const last = [...heldForAnother].filter((sessionId) => model.state.legs.has(sessionId)).at(-1);
  heldForAnother.clear();
  if (last === undefined) return;
  await phone.setHeld(last, false).catch(() => logger.warn("A held call could not be resumed."));
}
