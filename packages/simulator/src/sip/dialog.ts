import type { MediaLeg } from "../media/ports.ts";
import type { Endpoint, Extension } from "../platform/contract.ts";
import type { SipConnection } from "./connection.ts";
import { header, type SipMessage } from "./message.ts";

/** What the dialogs of one server share. */
export interface DialogContext {
  readonly domain: string;
  nextCseq(): number;
  tag(): string;
  branch(): string;
  /** The dialog is over on our side. */
  closed(dialog: Dialog): void;
}

/** One call of one web phone, as SIP sees it. */
export class Dialog {
  readonly callId: string;
  readonly extension: Extension;
  readonly leg: MediaLeg;
  connection: SipConnection;
  /** Our end and theirs, with tags: From and To of our requests. */
  local = "";
  remote = "";
  partyId = "";
  /** Set while the phone's INVITE has no final answer yet. */
  pendingInvite: SipMessage | undefined;
  /** Set until the phone's ACK. */
  awaitsAck = false;
  lastSdp = "";
  over = false;
  readonly #context: DialogContext;
  /** The phone was called: after the BYE it is told that its resources are free. */
  readonly #called: boolean;

  constructor(options: {
    callId: string;
    extension: Extension;
    leg: MediaLeg;
    connection: SipConnection;
    context: DialogContext;
    called: boolean;
  }) {
    this.callId = options.callId;
    this.extension = options.extension;
    this.leg = options.leg;
    this.connection = options.connection;
    this.#context = options.context;
    this.#called = options.called;
  }

  get endpoint(): Endpoint {
    return {
      audio: this.leg,
      hangUp: () => this.bye(),
      setMuted: (muted) => this.leg.setMuted(muted),
      setHeld: (held) => this.leg.setHeld(held),
    };
  }

  /** A request of ours within this dialog. */
  request(
    method: string,
    options: { cseq?: number; headers?: SipMessage["headers"]; body?: string } = {},
  ): SipMessage {
    const cseq = options.cseq ?? this.#context.nextCseq();
    return {
      startLine: `${method} sip:${this.extension.sip.username}@${this.#context.domain} SIP/2.0`,
      headers: [
        ["Via", `SIP/2.0/WSS ${this.#context.domain};branch=${this.#context.branch()}`],
        ["From", this.local],
        ["To", this.remote],
        ["Call-Id", this.callId],
        ["CSeq", `${cseq} ${method}`],
        ...(options.headers ?? []),
      ],
      body: options.body ?? "",
    };
  }

  /** A call control message; `xml` as rc-message.ts writes it. */
  message(xml: string): void {
    this.connection.request(
      this.request("MESSAGE", { headers: [["Content-Type", "x-rc/agent"]], body: xml }),
    );
  }

  /** The server ends the call. */
  bye(): void {
    if (this.over) return;
    this.connection.request(this.request("BYE"));
    if (this.#called) this.afterBye?.();
    this.close();
  }

  /** What a called phone still gets after our BYE. */
  afterBye: (() => void) | undefined;

  /** The call is over, whoever ended it. */
  close(): void {
    if (this.over) return;
    this.over = true;
    this.leg.close();
    this.#context.closed(this);
  }

  /** Takes both ends from the phone's INVITE and our reply to it. */
  bindTo(reply: SipMessage): void {
    this.local = header(reply, "To") ?? "";
    this.remote = header(reply, "From") ?? "";
  }
}
