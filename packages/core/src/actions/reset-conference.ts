import type { ConferenceClient } from "../client/conference-client.ts";
import { runSyncAction } from "../client/run-action.ts";

/**
 * Returns from "ended", "failed" or "rejoinable" to "idle"; does nothing in any other status. A
 * conference that is rejoinable goes on without this page, which offers it no more.
 */
export function resetConference(client: ConferenceClient): void {
  runSyncAction(client, "resetConference", ({ model, dismissed, storage }) => {
    const { conference, telephony } = model.state;
    const { status } = conference;
    if (status !== "ended" && status !== "failed" && status !== "rejoinable") return;
    if (status === "rejoinable") {
      dismissed.add(conference.sessionId);
      if (telephony.extensionId !== undefined) storage.remove(telephony.extensionId);
    }
    model.update({ conference: { status: "idle" } });
  });
}
