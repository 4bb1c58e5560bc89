import type { OutboundResult, Replaces } from "../platform/contract.ts";
import type { Authenticator } from "./authenticator.ts";
import type { SipConnection } from "./connection.ts";
import { DOMAIN, type SipContext } from "./context.ts";
import { Dialog } from "./dialog.ts";
import { header, replyTo, requestUser, type SipMessage, userOf } from "./message.ts";
import type { Registrar } from "./registrar.ts";

/** Milliseconds between a 183 and the refusal that follows: the phone has to have taken the 183 in. */
const REFUSAL_DELAY_MS = 50;

/** Answers a phone's INVITE to somebody: 100, 407 or 183, and then 200 or a refusal. */
export async function handleInvite(
  { context, authenticator, registrar }: InviteOptions,
  connection: SipConnection,
  request: SipMessage,
  callId: string,
): Promise<void> {
  const { platform, faults } = context;
  connection.send(replyTo(request, 100));
  // Before the challenge: the phone takes a 403 for what it is on its first INVITE alone.
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

/** What sends the 183 and, as soon as it may, the 200. */
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
    // The session id must come last, as the phone's pattern wants it.
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

/** A re-INVITE within a call: hold, unhold, or new ICE. */
export async function handleReInvite(
  { platform }: SipContext,
  dialog: Dialog,
  request: SipMessage,
): Promise<void> {
  dialog.connection.send(replyTo(request, 100));
  const held = /^a=(sendonly|inactive)\r?$/m.test(request.body);
  const ufrag = /^a=ice-ufrag:(\S+)/m.exec(request.body)?.[1];
  // A hold repeats the phone's own description, which is not always an offer: only new ICE is negotiated.
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

/** "s-…;to-tag=…;from-tag=…", with whatever else behind. */
function replacesOf(value: string | undefined): Replaces | undefined {
  if (value === undefined) return undefined;
  const [sessionId = "", ...parameters] = value.split(";");
  const parameter = (name: string): string =>
    parameters.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  return { sessionId, toTag: parameter("to-tag"), fromTag: parameter("from-tag") };
}
