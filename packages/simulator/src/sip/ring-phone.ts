import type { Extension, IncomingCall, RingEndReason, Ringing } from "../platform/contract.ts";
import type { Announcement } from "../platform/person-actions.ts";
import type { ReplyOutcome } from "../platform/reply.ts";
import { DOMAIN } from "./addresses.ts";
import type { SipConnection } from "./connection.ts";
import type { SipContext } from "./context.ts";
import { Dialog } from "./dialog.ts";
import { header, type SipMessage, statusOf } from "./message.ts";
import { RC_COMMAND, rcMessage } from "./rc-message.ts";

export interface RingOptions {
  context: SipContext;
  extension: Extension;
  connection: SipConnection;
  call: IncomingCall;
}

/** Sends an INVITE to one web phone and reports its response to the platform. */
export function ringPhone({ context, extension, connection, call }: RingOptions): Ringing {
  const { ids } = context;
  const { announcement } = call;
  const callId = ids.uuid();
  const leg = context.createLeg(extension);
  const dialog = new Dialog({ callId, extension, leg, connection, context, called: true });
  dialog.partyId = call.partyId;
  dialog.local = `"${call.from.name.replace(/["\\:]/g, "")}" <sip:${call.from.phoneNumber}@${DOMAIN}>;tag=${context.tag()}`;
  dialog.remote = `<sip:${extension.sip.username}@${DOMAIN}>`;
  const inviteCseq = context.nextCseq();
  const sessionKey = ids.messageId();
  const control = (command: number, body: Record<string, string>): string =>
    rcMessage({
      header: {
        SID: sessionKey,
        Req: callId,
        From: `#${sessionKey}@${DOMAIN}`,
        To: `${extension.sip.username}@${DOMAIN}`,
        Cmd: String(command),
      },
      body,
    });
  let state: "preparing" | "ringing" | "over" = "preparing";
  context.dialogs.set(callId, dialog);
  context.incoming.set(callId, call);

  const stopRinging = (): void => {
    state = "over";
    context.incoming.delete(callId);
  };
  dialog.afterBye = () => dialog.sendRcMessage(control(RC_COMMAND.freeResources, { Sts: "0" }));

  const answered = (answer: SipMessage["body"]): void => {
    dialog.connection.send(
      dialog.request("ACK", {
        cseq: inviteCseq,
        ...(answer !== "" && { headers: [["Content-Type", "application/sdp"]], body: answer }),
      }),
    );
    if (call.answered(dialog.endpoint)) {
      dialog.sendRcMessage(control(RC_COMMAND.alreadyProcessed, { Sts: "0" }));
    } else {
      dialog.bye();
    }
  };

  const onReply = (reply: SipMessage): boolean => {
    const status = statusOf(reply);
    if (status < 200) return true;
    if (state !== "ringing") return false;
    stopRinging();
    if (status >= 300) {
      dialog.close();
      call.declined();
      return false;
    }
    dialog.remote = header(reply, "To") ?? dialog.remote;
    if (announcement.withoutOffer) {
      leg.acceptOffer(reply.body).then(
        (sdp) => {
          dialog.lastSdp = sdp;
          if (!dialog.over) answered(sdp);
        },
        () => dialog.bye(),
      );
    } else {
      leg.acceptAnswer(reply.body).catch(() => dialog.bye());
      answered("");
    }
    return false;
  };

  const ring = (offer: string): void => {
    if (state !== "preparing") return;
    state = "ringing";
    dialog.lastSdp = offer;
    connection.request(
      dialog.request("INVITE", {
        cseq: inviteCseq,
        headers: [
          ["Contact", `<sip:${call.from.phoneNumber}@${DOMAIN};transport=wss>`],
          [
            "P-rc",
            control(RC_COMMAND.incomingCall, {
              Phn: call.from.phoneNumber,
              ToPhn: call.to.phoneNumber,
              Nm: call.from.name,
            }),
          ],
          ["p-rc-api-ids", `party-id=${call.partyId};session-id=${call.sessionId}`],
          ...announcementHeaders(announcement, call, callId),
          ...(offer === "" ? [] : ([["Content-Type", "application/sdp"]] as SipMessage["headers"])),
        ],
        body: offer,
      }),
      onReply,
    );
  };
  if (announcement.withoutOffer) ring("");
  else leg.createOffer().then(ring, () => cancel("CallerHungUp"));

  function cancel(reason: RingEndReason, outcome?: ReplyOutcome): void {
    if (state === "over") return;
    const rang = state === "ringing";
    stopRinging();
    if (rang) {
      const elsewhere = reason === "AnsweredElsewhere";
      const last = elsewhere
        ? control(RC_COMMAND.alreadyProcessed, { Sts: "0" })
        : control(RC_COMMAND.sessionClose, sessionCloseBody(call, outcome));
      dialog.connection.request(dialog.request("CANCEL", { cseq: inviteCseq }), () => {
        dialog.sendRcMessage(last);
        return false;
      });
    }
    dialog.close();
  }
  return { cancel };
}

/** Builds the headers that the phone's `rcApiCallInfo` and its automatic answer read. */
function announcementHeaders(
  { autoAnswer, queue }: Announcement,
  { from }: IncomingCall,
  callId: string,
): SipMessage["headers"] {
  const name = from.name.replace(/[;=:]/g, " ");
  const queueName = queue?.replace(/[;=:]/g, " ");
  const headers: SipMessage["headers"] = [
    [
      "p-rc-api-call-info",
      queueName === undefined
        ? `callAttributes=reject,send-vm;callerIdName=${name}`
        : `callAttributes=queue-call,reject;callerIdName=${name};displayInfo=queueName;displayInfoSub=callerIdName;queueName=${queueName}`,
    ],
  ];
  if (autoAnswer !== undefined) {
    headers.push(
      ["Alert-Info", "Auto Answer"],
      ["Call-Info", `<${callId}@${DOMAIN}>;purpose=info;Answer-After=${autoAnswer}`],
    );
  }
  return headers;
}

/** Encodes the caller's answer to a reply: Resp 1 is yes, 2 no, 3 urgent with a number. Sts 1 means no answer. */
function sessionCloseBody(
  { from }: IncomingCall,
  outcome: ReplyOutcome | undefined,
): Record<string, string> {
  const caller = { Phn: from.phoneNumber, Nm: from.name };
  switch (outcome?.answer) {
    case undefined:
      return { Sts: "0" };
    case "yes":
      return { Sts: "0", Resp: "1", ...caller };
    case "no":
      return { Sts: "0", Resp: "2", ...caller };
    case "urgent":
      return { Sts: "0", Resp: "3", ExtNfo: outcome.callBackNumber, ...caller };
    case "none":
      return { Sts: "1", ...caller };
  }
}
