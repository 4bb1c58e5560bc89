import type { Faults } from "../faults/faults.ts";
import type { WireLogEntry } from "../log.ts";
import type { MediaEngine } from "../media/ports.ts";
import type { Clock, TimerHandle } from "../platform/clock.ts";
import type {
  Extension,
  IncomingCall,
  TelephonyPlatform,
  WebPhoneContact,
} from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import { Authenticator } from "./authenticator.ts";
import { SipConnection, type SipSocket } from "./connection.ts";
import { Dialog, type DialogContext } from "./dialog.ts";
import { answerCommand } from "./info.ts";
import {
  cseqOf,
  header,
  isRequest,
  methodOf,
  replyTo,
  requestUser,
  type SipMessage,
  userOf,
} from "./message.ts";
import { RC_COMMAND, rcCommand } from "./rc-message.ts";
import { Registrar } from "./registrar.ts";
import { ringPhone } from "./ringing.ts";

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
  readonly #authenticator: Authenticator;
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
    this.#authenticator = new Authenticator(options.platform, options.ids, DOMAIN);
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
    const caller = this.#authenticator.check(request);
    if ("reply" in caller) {
      connection.send(caller.reply);
      return;
    }
    const { extension } = caller;
    const contact = header(request, "Contact") ?? "";
    const instanceId = /\+sip\.instance="<urn:uuid:([^>]+)>"/.exec(contact)?.[1];
    if (instanceId === undefined) {
      connection.send(replyTo(request, 400));
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
    const caller = this.#authenticator.check(request);
    if ("reply" in caller) {
      connection.send(caller.reply);
      return;
    }
    const { extension } = caller;
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
    answerCommand(dialog, request.body);
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
        return ringPhone({
          extension,
          connection,
          call,
          media: this.#media,
          ids: this.#ids,
          context: this.#context,
          open: (dialog) => {
            this.#dialogs.set(dialog.callId, dialog);
            this.#incoming.set(dialog.callId, call);
          },
          over: (dialog) => this.#incoming.delete(dialog.callId),
        });
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

  #callerId(request: SipMessage): string | undefined {
    return userOf(header(request, "P-Asserted-Identity")) || undefined;
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
