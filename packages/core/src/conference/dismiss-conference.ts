import type { ClientContext } from "../state/context.ts";

/** From now on nothing brings the host into this conference without being asked, not even a reload. */
export function dismissConference(
  { model, dismissed, storage }: ClientContext,
  sessionId: string,
): void {
  const { extensionId } = model.state.telephony;
  dismissed.add(sessionId);
  if (extensionId !== undefined) storage.remove(extensionId, sessionId);
}
