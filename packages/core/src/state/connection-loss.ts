import type { ConnectionLosses } from "./client-state.ts";
import type { Model } from "./model.ts";

/** Records the loss or the return of a connection, and shows it in the state of a running conference. */
export function setConnectionLoss(model: Model, change: ConnectionLosses): void {
  const connectionLosses = { ...model.state.connectionLosses, ...change };
  model.update({ connectionLosses });
  showConnectionLoss(model);
}

/**
 * Makes a running conference "active", or "reconnecting" with the lost connection and its next try. A
 * lost phone hides lost notifications, since it also costs the audio.
 */
export function showConnectionLoss(model: Model): void {
  const { conference, connectionLosses } = model.state;
  if (conference.status !== "active" && conference.status !== "reconnecting") return;
  const { sessionId, startedAt, muted, held } = conference;
  const running = { sessionId, startedAt, muted, held };
  const lost = connectionLosses.phone ? "phone" : "notifications";
  const loss = connectionLosses.phone ?? connectionLosses.notifications;
  model.update({
    conference: loss
      ? { ...running, status: "reconnecting", lost, ...loss }
      : { ...running, status: "active" },
  });
}
