import { type Clock, within } from "../clock.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { microphoneError } from "./microphone.ts";
import { type CallSessionLike, sipReason, type WebPhoneLike } from "./web-phone.ts";

export interface InviteOptions {
  /** Milliseconds for the whole of it; the phone itself may wait for ever. */
  limit: number;
  clock: Clock;
  onProgress?: (session: CallSessionLike) => void;
  timeoutError: () => ConferenceError;
}

/** Calls a number, an extension or a voice call token; resolves with the answered leg. */
export async function invite(
  phone: WebPhoneLike,
  target: string,
  options: InviteOptions,
): Promise<CallSessionLike> {
  let session: CallSessionLike | undefined;
  let failure: string | undefined;
  // The leg must be watched before the call is on its way: afterwards its failure has gone by.
  const watch = (started: CallSessionLike): void => {
    if (session || (started.remoteNumber ?? target) !== target) return;
    session = started;
    started.on("failed", (detail) => {
      failure = String(detail ?? "");
    });
    started.on("ringing", () => options.onProgress?.(started));
  };
  phone.on("outboundCall", watch);
  try {
    await within(options.clock, options.limit, phone.call(target), options.timeoutError);
  } catch (error) {
    giveUp(phone, session);
    if (error instanceof ConferenceError) throw error;
    throw microphoneError(error) ?? errors.inviteRefused(sipReason(undefined));
  } finally {
    phone.off("outboundCall", watch);
  }
  if (session?.state === "answered") return session;
  // A 403 to the first INVITE ends the phone's call() without a word, and leaves its session behind.
  const forbidden = failure === undefined && session?.state === "init";
  giveUp(phone, session);
  const sipCode = forbidden ? 403 : sipCodeOf(failure);
  throw errors.inviteRefused(sipReason(sipCode), { sipCode });
}

/** "SIP/2.0 486 Busy Here" -> 486 */
function sipCodeOf(subject: string | undefined): number | undefined {
  const code = /^SIP\/2\.0 (\d{3})/.exec(subject ?? "")?.[1];
  return code === undefined ? undefined : Number(code);
}

function giveUp(phone: WebPhoneLike, session: CallSessionLike | undefined): void {
  if (!session) return;
  if (session.state === "answered") void session.hangup().catch(() => undefined);
  const index = phone.callSessions.indexOf(session);
  if (index !== -1) phone.callSessions.splice(index, 1);
  if (session.state !== "disposed") session.dispose();
}
