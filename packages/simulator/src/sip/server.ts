import type { Fault, Faults } from "../faults/faults.ts";
import type { WireLog } from "../log.ts";
import type { MediaEngine } from "../media/ports.ts";
import type { Clock, TimerHandle } from "../platform/clock.ts";
import type { Extension, TelephonyPlatform } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import { BACKUP_PATH, DOMAIN } from "./addresses.ts";
import { Authenticator } from "./authenticator.ts";
import { SipConnection, type SipSocket } from "./connection.ts";
import type { SipContext } from "./context.ts";
import type { Dialog } from "./dialog.ts";
import { handleInfo } from "./handle-info.ts";
import { handleInvite, handleReInvite, refuseReInvite } from "./handle-invite.ts";
import { handleRefer } from "./handle-refer.ts";
import { handleRegister } from "./handle-register.ts";
import {
  cseqOf,
  header,
  isRequest,
  methodOf,
  replyTo,
  type SipMessage,
  serializeSip,
  tagOf,
} from "./message.ts";
import { applyRcMessage, parseRcMessage } from "./rc-message.ts";
import { Registrar } from "./registrar.ts";

/** Time for which a call survives its phone's closed socket, because the phone may reconnect. */
const SOCKET_GRACE_MS = 60_000;

export interface SipServerOptions {
  platform: TelephonyPlatform;
  clock: Clock;
  ids: Ids;
  media: MediaEngine;
  faults: Faults;
  log: WireLog;
}

type BlockedDirection = "in" | "out" | "both";

export interface SipPort {
  receive(text: string): void;
  closed(): void;
}

/** Registrar and back-to-back user agent for the unmodified `ringcentral-web-phone`. */
export class SipServer {
  readonly #context: SipContext;
  readonly #log: WireLog;
  /** The clock of registrations and socket timeouts, which stays in real time because phones time these themselves. */
  readonly #phoneClock: Clock;
  readonly #registrar: Registrar;
  readonly #authenticator: Authenticator;
  readonly #connections = new Set<SipConnection>();
  readonly #socketGraceTimers = new Map<Dialog, TimerHandle>();
  // The phone matches replies by CSeq number alone and counts from below 10 000, so ours start far above.
  #cseq = 900_000;
  #blocked: { direction: BlockedDirection; extension: Extension | undefined } | undefined;
  /** Whether the server refuses all sockets, for the fault `restart`. */
  down = false;

  constructor({ platform, clock, ids, media, faults, log }: SipServerOptions) {
    this.#log = log;
    this.#phoneClock = clock.clientClock ?? clock;
    this.#authenticator = new Authenticator(platform, ids, this.#phoneClock, DOMAIN);
    this.#registrar = new Registrar(this.#phoneClock, platform.rules, ({ extension, instanceId }) =>
      platform.unregister(extension, instanceId),
    );
    const dialogs = new Map<string, Dialog>();
    this.#context = {
      platform,
      clock,
      ids,
      faults,
      dialogs,
      incoming: new Map(),
      createLeg: (extension) => {
        const leg = media.createLeg({ label: extension.name });
        if (this.#isBlocked(extension)) leg.block(this.#blocked?.direction);
        return leg;
      },
      nextCseq: () => {
        this.#cseq += 1;
        return this.#cseq;
      },
      tag: () => ids.token(10),
      branch: () => `z9hG4bK-${ids.token(12)}`,
      dialogClosed: (dialog) => {
        dialogs.delete(dialog.callId);
        this.#clearSocketGrace(dialog);
      },
    };
  }

  /** Numbers of open sockets and dialogs. */
  get counts(): { sipSockets: number; dialogs: number } {
    return { sipSockets: this.#connections.size, dialogs: this.#context.dialogs.size };
  }

  /** Accepts a socket. `path` is the URL path that the phone opened, which tells the backup proxy from the primary one. */
  accept(socket: SipSocket, path = "/"): SipPort {
    const proxy = path === BACKUP_PATH ? "backup" : "primary";
    const isFor = (fault: Fault): boolean => fault.proxy === undefined || fault.proxy === proxy;
    if (this.down || this.#context.faults.take("sipRefused", isFor)) {
      socket.close();
      return { receive: () => undefined, closed: () => undefined };
    }
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

  dialogs(): { callId: string; extensionNumber: string; partyId: string }[] {
    return [...this.#context.dialogs.values()].map(({ callId, extension, partyId }) => ({
      callId,
      extensionNumber: extension.extensionNumber,
      partyId,
    }));
  }

  /** Closes all sockets like a network failure. With `forget`, all registrations are dropped as well. */
  dropSockets(options: { forget?: boolean } = {}): void {
    for (const connection of this.#connections) {
      connection.close();
      this.#socketClosed(connection);
    }
    if (options.forget) this.#registrar.forgetAll();
  }

  /** Blocks one direction of audio in current and future calls; undefined unblocks it. */
  blockAudio(direction: BlockedDirection | undefined, extension?: Extension): void {
    this.#blocked = direction && { direction, extension };
    for (const dialog of this.#context.dialogs.values()) {
      dialog.leg.block(this.#isBlocked(dialog.extension) ? direction : undefined);
    }
  }

  close(): void {
    for (const dialog of this.#context.dialogs.values()) dialog.close();
    this.#registrar.close();
    for (const connection of this.#connections) connection.close();
    this.#connections.clear();
  }

  #isBlocked(extension: Extension): boolean {
    const { extension: only } = this.#blocked ?? {};
    return this.#blocked !== undefined && (only === undefined || only === extension);
  }

  #handle(connection: SipConnection, request: SipMessage): void {
    const context = this.#context;
    const callId = header(request, "Call-Id");
    if (callId === undefined || !header(request, "CSeq") || !header(request, "From")) {
      connection.send(replyTo(request, 400));
      return;
    }
    const dialog = this.#dialogOf(callId, connection);
    switch (methodOf(request)) {
      case "REGISTER":
        return handleRegister(
          {
            context,
            authenticator: this.#authenticator,
            registrar: this.#registrar,
            onSocketChange: (to, extensionId, instanceId) =>
              this.#moveDialogs(to, extensionId, instanceId),
          },
          connection,
          request,
        );
      case "INVITE":
        // A repeated INVITE before the final response is a retransmission.
        if (dialog?.pendingInvite) return connection.send(replyTo(request, 100));
        if (!dialog && tagOf(header(request, "To") ?? "") !== undefined) {
          return refuseReInvite(context, this.#authenticator, connection, request);
        }
        return void (dialog
          ? handleReInvite(context, dialog, request)
          : handleInvite(
              { context, authenticator: this.#authenticator, registrar: this.#registrar },
              connection,
              request,
              callId,
            ));
      case "ACK":
        return this.#handleAck(dialog);
      case "MESSAGE":
        return this.#handleMessage(connection, request, callId);
      case "BYE":
      case "CANCEL":
      case "INFO":
      case "REFER":
        return dialog
          ? this.#handleInDialog(dialog, request)
          : connection.send(replyTo(request, 481));
      default:
        return connection.send(replyTo(request, 405));
    }
  }

  #handleInDialog(dialog: Dialog, request: SipMessage): void {
    const { platform } = this.#context;
    const { connection } = dialog;
    switch (methodOf(request)) {
      case "BYE":
        connection.send(replyTo(request, 200));
        dialog.close();
        platform.endpointHungUp(dialog.partyId);
        break;
      case "CANCEL": {
        connection.send(replyTo(request, 200));
        const { pendingInvite } = dialog;
        // A CANCEL after the final response has no effect (RFC 3261, 9.2).
        if (!pendingInvite) return;
        connection.send(replyTo(pendingInvite, 487));
        dialog.close();
        platform.endpointHungUp(dialog.partyId);
        break;
      }
      case "INFO":
        connection.send(replyTo(request, 200));
        handleInfo(platform, dialog, request.body);
        break;
      case "REFER":
        handleRefer(this.#context, dialog, request);
        break;
    }
  }

  #handleAck(dialog: Dialog | undefined): void {
    if (!dialog?.awaitsAck) return;
    dialog.awaitsAck = false;
    this.#context.platform.inviteAnswered(dialog.partyId);
  }

  #handleMessage(connection: SipConnection, request: SipMessage, callId: string): void {
    connection.send(replyTo(request, 100));
    connection.send(replyTo(request, 200));
    const call = this.#context.incoming.get(callId);
    const message = parseRcMessage(request.body);
    if (call && message) applyRcMessage(call, message);
  }

  /** Finds a dialog for its own phone only, and moves the dialog to the phone's current socket. */
  #dialogOf(callId: string, connection: SipConnection): Dialog | undefined {
    const dialog = this.#context.dialogs.get(callId);
    if (!dialog || dialog.connection === connection) return dialog;
    if (connection.owner?.extension !== dialog.extension) return undefined;
    this.#reattach(dialog, connection);
    return dialog;
  }

  #moveDialogs(connection: SipConnection, extensionId: string, instanceId: string): void {
    for (const dialog of this.#context.dialogs.values()) {
      if (dialog.extension.id !== extensionId || dialog.connection === connection) continue;
      // An INVITE that has no final response yet does not survive its socket (RFC 3261, section 17.2.4).
      if (dialog.pendingInvite && !dialog.connection.open) continue;
      if (dialog.connection.owner?.instanceId === instanceId) this.#reattach(dialog, connection);
    }
  }

  #reattach(dialog: Dialog, connection: SipConnection): void {
    dialog.connection = connection;
    this.#clearSocketGrace(dialog);
  }

  #clearSocketGrace(dialog: Dialog): void {
    this.#phoneClock.clearTimeout(this.#socketGraceTimers.get(dialog));
    this.#socketGraceTimers.delete(dialog);
  }

  #socketClosed(connection: SipConnection): void {
    if (!this.#connections.delete(connection)) return;
    connection.closed();
    this.#registrar.connectionClosed(connection);
    for (const dialog of this.#context.dialogs.values()) {
      if (dialog.connection !== connection) continue;
      this.#socketGraceTimers.set(
        dialog,
        this.#phoneClock.setTimeout(() => {
          dialog.close();
          this.#context.platform.endpointHungUp(dialog.partyId);
        }, SOCKET_GRACE_MS),
      );
    }
  }

  #logMessage(connection: SipConnection, message: SipMessage, incoming: boolean): void {
    const phone = connection.owner?.extension.name ?? "phone";
    this.#log.add({
      protocol: "sip",
      from: incoming ? phone : "server",
      to: incoming ? "server" : phone,
      summary: isRequest(message)
        ? message.startLine
        : `${message.startLine} (${cseqOf(message).method})`,
      text: serializeSip(message),
    });
  }
}
