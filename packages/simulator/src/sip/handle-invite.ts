import type { OutboundResult, Replaces } from "../platform/contract.ts";
import { DOMAIN } from "./addresses.ts";
import type { Authenticator } from "./authenticator.ts";
import type { SipConnection } from "./connection.ts";
import type { SipContext } from "./context.ts";
import { Dialog } from "./dialog.ts";
import { header, replyTo, requestUser, type SipMessage, userOf } from "./message.ts";
import type { Registrar } from "./registrar.ts";

/** Delay between a 183 and the refusal after it, because the phone needs time to process the 183 first. */
const REFUSAL_DELAY_MS = 50;

/** Answers a phone's INVITE for a new call: 100, then 407 or 183, then 200 or a refusal. */
export async function handleInvite(
  { context, authenticator, registrar }: InviteOptions,
  connection: SipConnection,
  request: SipMessage,
  callId: string,
): Promise<void> {
  const { platform, faults } = context;
  connection.send(replyTo(request, 100));
  // Send the 403 before the challenge, because the phone recognizes a 403 only on its first INVITE.
  if (!registrar.isRegistered(connection)) {
    connection.send(replyTo(request, 403));
    return;
  }
  const caller = authenticator.check(request);
  if ("reply" in caller) {
    connection.send(caller.reply);
    return;
  }
  const { extension } = caller;
  if (faults.take("inviteUnanswered")) return;
  const refusal = faults.take("inviteRefused");
  const leg = context.createLeg(extension);
  const dialog = new Dialog({ callId, extension, leg, connection, context, called: false });
  const target = requestUser(request);
  const replaces = replacesOf(header(request, "Replaces"));
  const isCall = !replaces && !/^(conf_|\*\d)/.test(target);
  const answer = prepareAnswer(context, dialog, request, isCall && !platform.rules.answersEarly);
  const result: OutboundResult = refusal
    ? {
        accepted: false,
        sipCode: refusal.status ?? 486,
        reason: refusal.reason ?? "Busy Here",
      }
    : replaces
      ? platform.switchDevice(extension, replaces, dialog.endpoint)
      : platform.invite(extension, target, dialog.endpoint, callerId(request));
  if (!result.accepted) {
    const { sipCode, reason } = result;
    const toTag = context.tag();
    connection.send(replyTo(request, 183, { toTag }));
    context.clock.setTimeout(
      () => connection.send(replyTo(request, sipCode, { toTag, reason })),
      REFUSAL_DELAY_MS,
    );
    leg.close();
    return;
  }
  dialog.partyId = result.partyId;
  dialog.pendingInvite = request;
  context.dialogs.set(callId, dialog);
  await answer(result);
}

export interface InviteOptions {
  context: SipContext;
  authenticator: Authenticator;
  registrar: Registrar;
}

/** Returns a function that sends the 183, and the 200 once the SDP answer and, if required, the far side's answer are there. */
function prepareAnswer(
  context: SipContext,
  dialog: Dialog,
  request: SipMessage,
  waitsForFarEnd: boolean,
): (result: { sessionId: string; partyId: string }) => Promise<void> {
  const toTag = context.tag();
  let ids: SipMessage["headers"] = [];
  let hasAnswer = false;
  let mayAnswer = !waitsForFarEnd;

  function sendOk(): void {
    if (dialog.over || !dialog.pendingInvite || !hasAnswer || !mayAnswer) return;
    dialog.pendingInvite = undefined;
    dialog.awaitsAck = true;
    dialog.connection.send(
      replyTo(request, 200, {
        toTag,
        headers: [
          ["Contact", `<sip:${requestUser(request)}@${DOMAIN};transport=wss>`],
          ...ids,
          ["Content-Type", "application/sdp"],
        ],
        body: dialog.lastSdp,
      }),
    );
  }

  if (waitsForFarEnd) {
    dialog.onFarEndAnswered = () => {
      mayAnswer = true;
      sendOk();
    };
  }

  return async ({ sessionId, partyId }) => {
    // The session id must come last, because the phone's pattern matches to the end of the header.
    ids = [["p-rc-api-ids", `party-id=${partyId};session-id=${sessionId}`]];
    const progress = replyTo(request, 183, { toTag, headers: ids });
    dialog.bindTo(progress);
    dialog.connection.send(progress);
    try {
      dialog.lastSdp = await dialog.leg.acceptOffer(request.body);
    } catch {
      if (dialog.over) return;
      dialog.connection.send(replyTo(request, 400, { toTag }));
      dialog.close();
      context.platform.endpointHungUp(dialog.partyId);
      return;
    }
    hasAnswer = true;
    sendOk();
  };
}

/** Answers a re-INVITE, which holds or resumes a call or restarts ICE. */
export async function handleReInvite(
  context: SipContext,
  dialog: Dialog,
  request: SipMessage,
): Promise<void> {
  dialog.connection.send(replyTo(request, 100));
  const refused = context.faults.take("reInviteRefused");
  if (refused) {
    dialog.connection.send(replyTo(request, refused.status ?? 491));
    return;
  }
  // RFC 3261, section 14.2: a second one before the final response to the first is refused.
  if (dialog.reInviting) {
    dialog.connection.send(replyTo(request, 500, { headers: [["Retry-After", "1"]] }));
    return;
  }
  dialog.reInviting = true;
  await acceptReInvite(context, dialog, request);
  dialog.reInviting = false;
}

/** Refuses a re-INVITE whose dialog has ended, as `rules.unknownDialog` says. */
export function refuseReInvite(
  { platform }: SipContext,
  authenticator: Authenticator,
  connection: SipConnection,
  request: SipMessage,
): void {
  const { unknownDialog } = platform.rules;
  if (unknownDialog === "ignore") return;
  connection.send(replyTo(request, 100));
  const caller = unknownDialog === "challenge" ? authenticator.check(request) : undefined;
  connection.send(caller && "reply" in caller ? caller.reply : replyTo(request, 481));
}

async function acceptReInvite(
  { platform }: SipContext,
  dialog: Dialog,
  request: SipMessage,
): Promise<void> {
  const held = /^a=(sendonly|inactive)\r?$/m.test(request.body);
  const ufrag = /^a=ice-ufrag:(\S+)/m.exec(request.body)?.[1];
  // A hold repeats the phone's last SDP, which may have been an answer, so negotiate only when ICE restarts.
  if (ufrag !== dialog.leg.remoteUfrag) {
    try {
      dialog.lastSdp = await dialog.leg.acceptOffer(request.body);
    } catch {
      if (!dialog.over) dialog.connection.send(replyTo(request, 400));
      return;
    }
    if (dialog.over) return;
  }
  const body = dialog.lastSdp.replace(
    /a=(sendrecv|recvonly|sendonly)/g,
    held ? "a=recvonly" : "a=sendrecv",
  );
  dialog.connection.send(
    replyTo(request, 200, { headers: [["Content-Type", "application/sdp"]], body }),
  );
  platform.endpointHeld(dialog.partyId, held);
}

function callerId(request: SipMessage): string | undefined {
  return userOf(header(request, "P-Asserted-Identity")) || undefined;
}

/** Parses "s-…;to-tag=…;from-tag=…" and ignores further parameters. */
function replacesOf(value: string | undefined): Replaces | undefined {
  if (value === undefined) return undefined;
  const [sessionId = "", ...parameters] = value.split(";");
  const parameter = (name: string): string =>
    parameters.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  return { sessionId, toTag: parameter("to-tag"), fromTag: parameter("from-tag") };
}
