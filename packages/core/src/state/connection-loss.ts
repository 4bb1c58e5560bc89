import type { Model } from "./context.ts";

/** A connection that is being restored. */
export interface Trouble {
  /** Tries so far. */
  attempt: number;
  /** Milliseconds since the epoch; undefined while a try runs. */
  nextTryAt: number | undefined;
}

/** What is lost now. The phone's trouble is the user's greater one. */
export interface Troubles {
  notifications?: Trouble | undefined;
  phone?: Trouble | undefined;
}

/** Notes what became of a connection, and shows it beside a conference that runs. */
export function noteTrouble(model: Model, change: Troubles): void {
  const troubles = { ...model.state.troubles, ...change };
  model.update({ troubles });
  showTroubles(model);
}

/** "active", or "reconnecting" with the reason and the next try. */
export function showTroubles(model: Model): void {
  const { conference, troubles } = model.state;
  if (conference.status !== "active" && conference.status !== "reconnecting") return;
  const { sessionId, startedAt, muted, held } = conference;
  const running = { sessionId, startedAt, muted, held };
  const lost = troubles.phone ? "phone" : "notifications";
  const now = troubles.phone ?? troubles.notifications;
  model.update({
    conference: now
      ? { ...running, status: "reconnecting", lost, ...now }
      : { ...running, status: "active" },
  });
}
