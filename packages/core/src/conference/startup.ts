import { holdOthers, resumeHeld } from "../calls/hold-others.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";
import { activate } from "./activate.ts";
import { type JoinOptions, joinAsHost } from "./join-as-host.ts";

/**
 * Runs a start or a rejoin, which `endConference` and `leaveConference` can cancel. After a failure the
 * legs that were held for it resume; it rejects with what `onFailure` was called with.
 */
export async function runStartup(
  context: ClientContext,
  run: (startup: AbortController) => Promise<void>,
  onFailure: (error: ConferenceError) => Promise<void>,
): Promise<void> {
  const startup = new AbortController();
  context.startup = startup;
  try {
    await run(startup);
  } catch (error) {
    const typed = errors.asConferenceError(error);
    await onFailure(typed);
    await resumeHeld(context);
    throw typed;
  } finally {
    if (context.startup === startup) context.startup = undefined;
  }
}

/** Joins the host while the phone's other legs are on hold, and makes the conference active. */
export async function joinAndActivate(
  context: ClientContext,
  startedAt: number | undefined,
  options: JoinOptions,
): Promise<void> {
  const { sessionId } = options;
  await holdOthers(context, sessionId);
  await joinAsHost(context, options);
  activate(context, sessionId, startedAt ?? context.clock.now());
}

/** Hangs up the host's leg, if there is one. The leg may be dead already, so errors do not matter. */
export async function hangUpHostLeg({ phone }: ClientContext, sessionId: string): Promise<void> {
  if (phone.session(sessionId)) await phone.hangUp(sessionId).catch(() => undefined);
}
