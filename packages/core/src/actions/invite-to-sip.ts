import type { ClientContext } from "../context.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { invite } from "../phone/invite.ts";
import { checkMicrophone } from "../phone/microphone.ts";
import { partyIdOf } from "../phone/web-phone.ts";

/** Milliseconds. The SIP server answers at once, long before the far side does. */
const INVITE_LIMIT = 30_000;

/** Sends an INVITE to a number, an extension number or a conference's voice call token. */
export async function inviteToSip(
  context: ClientContext,
  { target }: { target: string },
): Promise<void> {
  const { model, phone, clock } = context;
  context.assertAlive();
  // A conference's token is a secret, and is shown nowhere.
  const shown = target.startsWith("conf_") ? "conference" : target;
  model.update({ invite: { status: "inviting", target: shown } });
  try {
    if (!phone.bringsOwnMedia) await checkMicrophone();
    await context.connect();
    const session = await invite(await phone.ready(), target, {
      clock,
      limit: INVITE_LIMIT,
      onProgress: () => model.update({ invite: { status: "progress", target: shown } }),
      timeoutError: () => errors.inviteRefused("The phone system did not answer in time."),
    });
    model.update({
      invite: {
        status: "answered",
        target: shown,
        sessionId: session.sessionId,
        partyId: partyIdOf(session),
        muted: false,
        held: false,
      },
    });
  } catch (error) {
    const typed = error instanceof ConferenceError ? error : errors.server({ cause: error });
    model.update({ invite: { status: "failed", target: shown, error: typed } });
    throw typed;
  }
}

/** Ends the leg that `inviteToSip` made. */
export async function hangUpInvite({ model, phone }: ClientContext): Promise<void> {
  const { invite: leg } = model.state;
  if (leg.status !== "answered" || leg.sessionId === undefined) throw errors.unknownCall();
  model.update({ invite: { status: "ended", target: leg.target, by: "us" } });
  await phone.hangUp(leg.sessionId);
}
