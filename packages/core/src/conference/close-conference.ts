import { hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";
import { presentCallIds } from "../telephony/telephony-state.ts";
import type { ConferenceState } from "../types.ts";
import { finishConference } from "./finish-conference.ts";
import { hangUpHostLeg } from "./startup.ts";

const STARTING = new Set<ConferenceState["status"]>(["creating", "joining", "rejoining"]);

/**
 * Leaves or ends the conference by `request`, and hangs up the host's leg afterwards. Cancels a start
 * or a rejoin that is in progress instead. A failed request leaves the conference as it was.
 */
export async function closeConference(
  context: ClientContext,
  how: "leave" | "end",
  request: (sessionId: string) => Promise<void>,
): Promise<void> {
  const { model } = context;
  const before = model.state.conference;
  if (STARTING.has(before.status)) {
    context.startup?.abort(errors.aborted());
    return;
  }
  if (before.status === "ending" || before.status === "ended" || !("startedAt" in before)) {
    throw errors.noConference();
  }
  const { sessionId, startedAt } = before;
  const { muted, held } = "muted" in before ? before : { muted: false, held: false };
  model.update({ conference: { status: "ending", sessionId, startedAt, muted, held, how } });
  const present = presentCallIds(model.state.telephony.conferences.get(sessionId));
  try {
    await request(sessionId);
  } catch (error) {
    // A conference that is over needs no end, and a host who is out needs not leave.
    const isOut = before.status === "rejoinable" && hasCode(error, "unknown-party");
    if (!isOut && !hasCode(error, "unknown-session")) {
      model.update({ conference: before });
      throw error;
    }
  }
  await hangUpHostLeg(context, sessionId);
  // After the host leaves, the others stay in the conference.
  if (how === "leave") finishConference(context, "left", new Set());
  else finishConference(context, "ended", present);
}
