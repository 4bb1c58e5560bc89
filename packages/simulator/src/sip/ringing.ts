import type { MediaEngine } from "../media/ports.ts";
import type { Extension, IncomingCall, Ringing } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import type { SipConnection } from "./connection.ts";
import { Dialog, type DialogContext } from "./dialog.ts";
import { header, type SipMessage, statusOf } from "./message.ts";
import { RC_COMMAND, rcMessage } from "./rc-message.ts";

export interface RingOptions {
  extension: Extension;
  connection: SipConnection;
  call: IncomingCall;
  media: MediaEngine;
  ids: Ids;
  context: DialogContext;
  /** The dialog exists from now on. */
  open(dialog: Dialog): void;
  /** It rings no more: answered, refused or taken back. */
  over(dialog: Dialog): void;
}

/** Calls one web phone, and tells the platform what it answers. */
export function ringPhone(options: RingOptions): Ringing {
  const { extension, connection, call, media, ids, context, open, over } = options;
  const callId = ids.uuid();
  const leg = media.createLeg({ label: extension.name });
  const dialog = new Dialog({
    callId,
    extension,
    leg,
    connection,
    context: context,
    called: true,
  });
  dialog.partyId = call.partyId;
  dialog.local = `"${call.from.name.replace(/["\\:]/g, "")}" <sip:${call.from.phoneNumber}@${context.domain}>;tag=${context.tag()}`;
  dialog.remote = `<sip:${extension.sip.username}@${context.domain}>`;
  const inviteCseq = context.nextCseq();
  const sessionKey = ids.messageId();
  const control = (command: number, body: Record<string, string>): string =>
    rcMessage({
      header: {
        SID: sessionKey,
        Req: callId,
        From: `#${sessionKey}@${context.domain}`,
        To: `${extension.sip.username}@${context.domain}`,
        Cmd: String(command),
      },
      body,
    });
  let state: "preparing" | "ringing" | "over" = "preparing";
  open(dialog);

  const done = (): void => {
    state = "over";
    over(dialog);
  };
  dialog.afterBye = () => dialog.message(control(RC_COMMAND.freeResources, { Sts: "0" }));

  const onReply = (reply: SipMessage): boolean => {
    const status = statusOf(reply);
    if (status < 200) return true;
    if (state !== "ringing") return false;
    done();
    if (status >= 300) {
      call.declined();
      dialog.close();
      return false;
    }
    dialog.remote = header(reply, "To") ?? dialog.remote;
    dialog.connection.send(dialog.request("ACK", { cseq: inviteCseq }));
    leg.acceptAnswer(reply.body).catch(() => dialog.bye());
    if (call.answered(dialog.endpoint)) {
      dialog.message(control(RC_COMMAND.alreadyProcessed, { Sts: "0" }));
    } else {
      dialog.bye();
    }
    return false;
  };

  void leg.createOffer().then((offer) => {
    if (state !== "preparing") return;
    state = "ringing";
    dialog.lastSdp = offer;
    connection.request(
      dialog.request("INVITE", {
        cseq: inviteCseq,
        headers: [
          ["Contact", `<sip:${call.from.phoneNumber}@${context.domain};transport=wss>`],
          [
            "P-rc",
            control(RC_COMMAND.incomingCall, {
              Phn: call.from.phoneNumber,
              ToPhn: call.to.phoneNumber,
              Nm: call.from.name,
            }),
          ],
          ["p-rc-api-ids", `party-id=${call.partyId};session-id=${call.sessionId}`],
          ["Content-Type", "application/sdp"],
        ],
        body: offer,
      }),
      onReply,
    );
  });

  return {
    cancel: () => {
      if (state === "over") return;
      const rang = state === "ringing";
      done();
      if (rang) {
        dialog.connection.request(dialog.request("CANCEL", { cseq: inviteCseq }));
        dialog.message(control(RC_COMMAND.sessionClose, { Sts: "0" }));
      }
      dialog.close();
    },
  };
}
