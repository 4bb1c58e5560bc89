import type { ConferenceClient } from "../client/conference-client.ts";
import { runSyncAction } from "../client/run-action.ts";
import { dismissConference } from "../conference/dismiss-conference.ts";

/**
 * Returns from "ended", "failed" or "rejoinable" to "idle"; does nothing in any other status. A
 * conference that is rejoinable goes on without this page, which offers it no more.
 */
export function resetConference(client: ConferenceClient): void {
  runSyncAction(client, "resetConference", (context) => {
    const { model } = context;
    const { conference } = model.state;
    const { status } = conference;
    if (status !== "ended" && status !== "failed" && status !== "rejoinable") return;
    if (status === "rejoinable") dismissConference(context, conference.sessionId);
    model.update({ conference: { status: "idle" } });
  });
}
