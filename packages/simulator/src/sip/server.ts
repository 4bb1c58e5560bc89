import type { Faults } from "../faults/faults.ts";
import type { WireLogEntry } from "../log.ts";
import type { MediaEngine } from "../media/ports.ts";
import type { Clock, TimerHandle } from "../platform/clock.ts";
import type {
  Extension,
  IncomingCall,
  Ringing,
  TelephonyPlatform,
  WebPhoneContact,
} from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import { SipConnection, type SipSocket } from "./connection.ts";
import { Dialog, type DialogContext } from "./dialog.ts";
import { isAuthorized } from "./digest.ts";
import {
  cseqOf,
  header,
  isRequest,
  methodOf,
  replyTo,
  requestUser,
  type SipMessage,
  statusOf,
  userOf,
} from "./message.ts";
import { RC_COMMAND, rcCommand, rcMessage } from "./rc-message.ts";
import { Registrar } from "./registrar.ts";

/** Milliseconds that a call outlives its phone's socket: the phone may come back. */
const SOCKET_GRACE = 60_000;
/** Milliseconds between a 183 and the refusal that follows. */
const REFUSAL_LAG = 50;
const DOMAIN = "sip.ringcentral.com";

export interface SipServerOptions {
  platform: TelephonyPlatform;
  clock: Clock;
  ids: Ids;
  media: MediaEngine;
  faults: Faults;
  log: (entry: WireLogEntry) => void;
}

export interface SipPort {
  receive(text: string): void;
  closed(): void;
}

/** Registrar and back-to-back user agent for the unmodified web phone. */
export class SipServer {
  readonly #platform: TelephonyPlatform;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #media: MediaEngine;
  readonly #faults: Faults;
  readonly #log: (entry: WireLogEntry) => void;
  readonly #registrar: Registrar;
  readonly #connections = new Set<SipConnection>();
  readonly #dialogs = new Map<string, Dialog>();
  readonly #incoming = new Map<string, IncomingCall>();
  readonly #graces = new Map<Dialog, TimerHandle>();
  readonly #nonces = new Set<string>();
  readonly #context: DialogContext;
  // The phone matches replies by number alone and counts from below 10 000: ours live far away.
  #cseq = 900_000;

  constructor(options: SipServerOptions) {
    this.#platform = options.platform;
    this.#clock = options.clock;
    this.#ids = options.ids;
    this.#media = options.media;
    this.#faults = options.faults;
    this.#log = options.log;
    this.#registrar = new Registrar(this.#clock, ({ extension, instanceId }) =>
      this.#platform.unregister(extension, instanceId),
    );
    this.#context = {
      domain: DOMAIN,
      nextCseq: () => {
        this.#cseq += 1;
        return this.#cseq;
      },
      tag: () => this.#ids.token(10),
      branch: () => `z9hG4bK-${this.#ids.token(12)}`,
      closed: (dialog) => {
        this.#dialogs.delete(dialog.callId);
        this.#clock.clearTimeout(this.#graces.get(dialog));
        this.#graces.delete(dialog);
      },
    };
  }

  accept(socket: SipSocket): SipPort {
    const connection = new SipConnection(socket, (message, incoming) =>
      this.#logMessage(connection, message, incoming),
    );
    this.#connections.add(connection);
    return {
      receive: (text) => {
        const request = connection.receive(text);
        if (request) this.#handle(connection, request);
      },
      closed: () => this.#socketClosed(connection),
    };
  }

  registrations(): { extensionNumber: string; instanceId: string }[] {
    return this.#registrar.bindings.map(({ extension, instanceId }) => ({
      extensionNumber: extension.extensionNumber,
      instanceId,
    }));
  }

  /** Cuts every phone's socket, as a network would. */
  dropSockets(): void {
    for (const connection of this.#connections) {
      connection.close();
      this.#socketClosed(connection);
    }
  }

  close(): void {
    for (const dialog of this.#dialogs.values()) dialog.close();
    this.#registrar.close();
    for (const connection of this.#connections) connection.close();
    this.#connections.clear();
  }

  #handle(connection: SipConnection, request: SipMessage): void {
    const callId = header(request, "Call-Id");
    const method = methodOf(request);
    if (callId === undefined || !header(request, "CSeq") || !header(request, "From")) {
      connection.send(replyTo(request, 400));
      return;
    }
    const dialog = this.#dialogs.get(callId);
    if (dialog && dialog.connection !== connection) this.#reattach(dialog, connection);
    switch (method) {
      case "REGISTER":
        return this.#register(connection, request);
      case "INVITE":
        return dialog && !dialog.pendingInvite
          ? void this.#reInvite(dialog, request)
          : void this.#invite(connection, request, callId);
      case "ACK":
        return this.#ack(dialog);
      case "BYE":
        return this.#bye(connection, request, dialog);
      case "CANCEL":
        return this.#cancel(connection, request, dialog);
      case "MESSAGE":
        return this.#message(connection, request, callId);
      case "INFO":
        return this.#info(connection, request, dialog);
      case "REFER":
        return connection.send(replyTo(request, 501));
      default:
        return connection.send(replyTo(request, 405));
    }
  }

  #register(connection: SipConnection, request: SipMessage): void {
    connection.send(replyTo(request, 100));
    const authorization = header(request, "Authorization");
    if (authorization === undefined) {
      connection.send(
        replyTo(request, 401, {
          toTag: this.#context.tag(),
          headers: [
            [
              "Www-Authenticate",
              `Digest realm="${DOMAIN}", nonce="${this.#nonce()}", algorithm=MD5`,
            ],
          ],
        }),
      );
      return;
    }
    const extension = this.#extensionOf(header(request, "From"));
    const contact = header(request, "Contact") ?? "";
    const instanceId = /\+sip\.instance="<urn:uuid:([^>]+)>"/.exec(contact)?.[1];
    if (
      !extension ||
      instanceId === undefined ||
      !this.#authorized(authorization, "REGISTER", extension)
    ) {
      connection.send(replyTo(request, 403));
      return;
    }
    const expires = Number(/;expires=(\d+)/.exec(contact)?.[1] ?? 60);
    if (expires === 0) {
      this.#registrar.unregister(extension, instanceId, connection);
      connection.send(replyTo(request, 200, { headers: [["Contact", contact]] }));
      return;
    }
    const registration = this.#registrar.register(extension, instanceId, connection, expires);
    if (!registration) {
      connection.send(replyTo(request, 603));
      return;
    }
    connection.owner = { extensionId: extension.id, instanceId };
    for (const dialog of this.#dialogs.values()) {
      if (dialog.extension === extension && !dialog.connection.open)
        this.#reattach(dialog, connection);
    }
    connection.send(
      replyTo(request, 200, {
        headers: [["Contact", contact.replace(/;expires=\d+/, `;expires=${registration.granted}`)]],
      }),
    );
    this.#platform.register(extension, this.#contact(extension, instanceId));
  }

  async #invite(connection: SipConnection, request: SipMessage, callId: string): Promise<void> {
    connection.send(replyTo(request, 100));
    const authorization = header(request, "Proxy-Authorization");
    if (authorization === undefined) {
      connection.send(
        replyTo(request, 407, {
          toTag: this.#context.tag(),
          // The phone looks for `, nonce="`, so the nonce may not come first.
          headers: [
            [
              "Proxy-Authenticate",
              `Digest algorithm=MD5, realm="${DOMAIN}", nonce="${this.#nonce()}"`,
            ],
          ],
        }),
      );
      return;
    }
    const extension = this.#extensionOf(header(request, "From"));
    if (!extension || !this.#authorized(authorization, "INVITE", extension)) {
      connection.send(replyTo(request, 403));
      return;
    }
    if (this.#faults.take("inviteUnanswered")) return;
    const refusal = this.#faults.take("inviteRefused");
    const leg = this.#media.createLeg({ label: extension.name });
    const dialog = new Dialog({
      callId,
      extension,
      leg,
      connection,
      context: this.#context,
      called: false,
    });
    const toTag = this.#context.tag();
    const result = refusal
      ? {
          accepted: false as const,
          sipCode: refusal.status ?? 486,
          reason: refusal.reason ?? "Busy Here",
        }
      : this.#platform.invite(
          extension,
          requestUser(request),
          dialog.endpoint,
          this.#callerId(request),
        );
    if (!result.accepted) {
      connection.send(replyTo(request, 183, { toTag }));
      // The phone has to have taken the 183 in, else it never sees the end of it.
      this.#clock.setTimeout(
        () => connection.send(replyTo(request, result.sipCode, { toTag, reason: result.reason })),
        REFUSAL_LAG,
      );
      leg.close();
      return;
    }
    dialog.partyId = result.partyId;
    dialog.pendingInvite = request;
    this.#dialogs.set(callId, dialog);
    // The session id must come last, as the phone's pattern wants it.
    const ids: SipMessage["headers"] = [
      ["p-rc-api-ids", `party-id=${result.partyId};session-id=${result.sessionId}`],
    ];
    const progress = replyTo(request, 183, { toTag, headers: ids });
    dialog.bindTo(progress);
    connection.send(progress);
    try {
      dialog.lastSdp = await leg.acceptOffer(request.body);
    } catch {
      if (dialog.over) return;
      dialog.connection.send(replyTo(request, 400, { toTag }));
      this.#platform.endpointHungUp(dialog.partyId);
      dialog.close();
      return;
    }
    if (dialog.over) return;
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

  async #reInvite(dialog: Dialog, request: SipMessage): Promise<void> {
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
    this.#platform.endpointHeld(dialog.partyId, held);
  }

  #ack(dialog: Dialog | undefined): void {
    if (!dialog?.awaitsAck) return;
    dialog.awaitsAck = false;
    this.#platform.inviteAnswered(dialog.partyId);
  }

  #bye(connection: SipConnection, request: SipMessage, dialog: Dialog | undefined): void {
    if (!dialog) {
      connection.send(replyTo(request, 481));
      return;
    }
    connection.send(replyTo(request, 200));
    dialog.close();
    this.#platform.endpointHungUp(dialog.partyId);
  }

  #cancel(connection: SipConnection, request: SipMessage, dialog: Dialog | undefined): void {
    if (!dialog) {
      connection.send(replyTo(request, 481));
      return;
    }
    connection.send(replyTo(request, 200));
    // After the final answer a CANCEL changes nothing.
    if (!dialog.pendingInvite) return;
    connection.send(replyTo(dialog.pendingInvite, 487));
    dialog.close();
    this.#platform.endpointHungUp(dialog.partyId);
  }

  #message(connection: SipConnection, request: SipMessage, callId: string): void {
    connection.send(replyTo(request, 100));
    connection.send(replyTo(request, 200));
    const call = this.#incoming.get(callId);
    const command = rcCommand(request.body);
    if (command === RC_COMMAND.reject) call?.declined();
    else if (command === RC_COMMAND.voicemail || command === RC_COMMAND.forward)
      call?.toVoicemail();
  }

  #info(connection: SipConnection, request: SipMessage, dialog: Dialog | undefined): void {
    if (!dialog) {
      connection.send(replyTo(request, 481));
      return;
    }
    connection.send(replyTo(request, 200));
    const command = parseCommand(request.body);
    if (!command) return;
    const known = command.command === "startcallrecord" || command.command === "stopcallrecord";
    const result = known
      ? { code: 0, description: "Success" }
      : { code: -1, description: "The simulator does not know this command" };
    dialog.connection.request(
      dialog.request("INFO", {
        headers: [["Content-Type", "application/json;charset=utf-8"]],
        body: JSON.stringify({ response: { ...command, result } }),
      }),
    );
  }

  /** Rings one web phone, wherever its socket is by then. */
  #contact(extension: Extension, instanceId: string): WebPhoneContact {
    const connectionOf = (): SipConnection | undefined =>
      this.#registrar.bindings.find(
        (binding) => binding.extension === extension && binding.instanceId === instanceId,
      )?.connection;
    return {
      instanceId,
      ring: (call) => {
        const connection = connectionOf();
        if (!connection) return { cancel: () => undefined };
        return this.#ring(extension, connection, call);
      },
    };
  }

  #ring(extension: Extension, connection: SipConnection, call: IncomingCall): Ringing {
    const callId = this.#ids.uuid();
    const leg = this.#media.createLeg({ label: extension.name });
    const dialog = new Dialog({
      callId,
      extension,
      leg,
      connection,
      context: this.#context,
      called: true,
    });
    dialog.partyId = call.partyId;
    dialog.local = `"${call.from.name.replace(/["\\:]/g, "")}" <sip:${call.from.phoneNumber}@${DOMAIN}>;tag=${this.#context.tag()}`;
    dialog.remote = `<sip:${extension.sip.username}@${DOMAIN}>`;
    const inviteCseq = this.#context.nextCseq();
    const sessionKey = this.#ids.messageId();
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
    this.#dialogs.set(callId, dialog);
    this.#incoming.set(callId, call);

    const done = (): void => {
      state = "over";
      this.#incoming.delete(callId);
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

  #socketClosed(connection: SipConnection): void {
    if (!this.#connections.delete(connection)) return;
    connection.closed();
    this.#registrar.connectionClosed(connection);
    for (const dialog of this.#dialogs.values()) {
      if (dialog.connection !== connection) continue;
      this.#graces.set(
        dialog,
        this.#clock.setTimeout(() => {
          dialog.close();
          this.#platform.endpointHungUp(dialog.partyId);
        }, SOCKET_GRACE),
      );
    }
  }

  #reattach(dialog: Dialog, connection: SipConnection): void {
    dialog.connection = connection;
    this.#clock.clearTimeout(this.#graces.get(dialog));
    this.#graces.delete(dialog);
  }

  #extensionOf(from: string | undefined): Extension | undefined {
    const username = userOf(from);
    return this.#platform.extensions.find(({ sip }) => sip.username === username);
  }

  #callerId(request: SipMessage): string | undefined {
    return userOf(header(request, "P-Asserted-Identity")) || undefined;
  }

  #authorized(value: string, method: string, extension: Extension): boolean {
    return isAuthorized(value, method, extension.sip, (nonce) => this.#nonces.delete(nonce));
  }

  #nonce(): string {
    const nonce = this.#ids.token(24);
    this.#nonces.add(nonce);
    return nonce;
  }

  #logMessage(connection: SipConnection, message: SipMessage, incoming: boolean): void {
    const phone = connection.owner
      ? (this.#platform.extensions.find(({ id }) => id === connection.owner?.extensionId)?.name ??
        "phone")
      : "phone";
    // The token of a conference is in its address, and is a secret.
    const line = message.startLine.replace(/conf_[0-9a-f]+/g, "conf_…");
    this.#log({
      at: this.#clock.now(),
      face: "sip",
      from: incoming ? phone : "server",
      to: incoming ? "server" : phone,
      what: isRequest(message) ? line : `${line} (${cseqOf(message).method})`,
    });
  }
}

function parseCommand(body: string): { reqid: number; command: string } | undefined {
  try {
    const { request } = JSON.parse(body) as { request?: { reqid?: unknown; command?: unknown } };
    if (typeof request?.reqid !== "number" || typeof request.command !== "string") return undefined;
    return { reqid: request.reqid, command: request.command };
  } catch {
    return undefined;
  }
}
