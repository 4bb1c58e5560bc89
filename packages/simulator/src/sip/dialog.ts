import type { MediaLeg } from "../media/ports.ts";
import type { Endpoint, Extension } from "../platform/contract.ts";
import type { WireSipData } from "../platform/wire.ts";
import type { SipConnection } from "./connection.ts";
import { DOMAIN, type SipContext } from "./context.ts";
import { header, replyTo, type SipMessage, statusOf, tagOf } from "./message.ts";

/** How an INVITE ends that nobody has answered yet. */
const FINAL_STATUSES: Record<string, number> = { TargetBusy: 486, NoAnswer: 480 };

export interface DialogOptions {
  callId: string;
  extension: Extension;
  leg: MediaLeg;
  connection: SipConnection;
  context: SipContext;
  /** The phone was called: after the BYE it is told that its resources are free. */
  called: boolean;
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
  /** What a called phone still gets after our BYE. */
  afterBye: (() => void) | undefined;
  /** Sends the 200 to an INVITE that waits for the far side. */
  onFarEndAnswered: (() => void) | undefined;
  readonly #context: SipContext;
  readonly #called: boolean;
  #holdsBye = false;
  #byePending = false;

  constructor(options: DialogOptions) {
    this.callId = options.callId;
    this.extension = options.extension;
    this.leg = options.leg;
    this.connection = options.connection;
    this.#context = options.context;
    this.#called = options.called;
    this.leg.onDtmf((digit) => this.#context.platform.keyPressed(this.partyId, digit));
  }

  get endpoint(): Endpoint {
    const sipData = (): WireSipData | undefined => this.sipData;
    return {
      audio: this.leg,
      hangUp: (reason) => this.#hangUp(reason),
      setMuted: (muted) => this.leg.setMuted(muted),
      setHeld: (held) => this.leg.setHeld(held),
      onDtmf: (listener) => this.leg.onDtmf(listener),
      ...(this.onFarEndAnswered && { answered: () => this.onFarEndAnswered?.() }),
      get sipData() {
        return sipData();
      },
    };
  }

  /** As the phone sees it: its own tag is the one that it chose. */
  get sipData(): WireSipData | undefined {
    const fromTag = tagOf(this.#called ? this.local : this.remote);
    const toTag = tagOf(this.#called ? this.remote : this.local);
    if (fromTag === undefined || toTag === undefined) return undefined;
    return { callId: this.callId, toTag, fromTag };
  }

  /** A request of ours within this dialog. */
  request(
    method: string,
    options: { cseq?: number; headers?: SipMessage["headers"]; body?: string } = {},
  ): SipMessage {
    const cseq = options.cseq ?? this.#context.nextCseq();
    return {
      startLine: `${method} sip:${this.extension.sip.username}@${DOMAIN} SIP/2.0`,
      headers: [
        ["Via", `SIP/2.0/WSS ${DOMAIN};branch=${this.#context.branch()}`],
        ["From", this.local],
        ["To", this.remote],
        ["Call-Id", this.callId],
        ["CSeq", `${cseq} ${method}`],
        ...(options.headers ?? []),
      ],
      body: options.body ?? "",
    };
  }

  /** Sends a request of ours; `then` runs once the phone has said yes or no. */
  sendRequest(
    method: string,
    options: { headers?: SipMessage["headers"]; body?: string } = {},
    then: () => void = () => undefined,
  ): void {
    this.connection.request(this.request(method, options), (reply) => {
      if (statusOf(reply) < 200) return true;
      then();
      return false;
    });
  }

  /** A call control message; `xml` as rc-message.ts writes it. */
  sendRcMessage(xml: string): void {
    this.connection.request(
      this.request("MESSAGE", { headers: [["Content-Type", "x-rc/agent"]], body: xml }),
    );
  }

  /** The server ends the call. */
  bye(then?: () => void): void {
    if (this.over) return;
    const afterBye = this.#called ? this.afterBye : undefined;
    this.sendRequest("BYE", {}, () => {
      afterBye?.();
      then?.();
    });
    this.close();
  }

  /** From now on a BYE waits for `releaseBye`: a transfer says first how it went. */
  holdBye(): void {
    this.#holdsBye = true;
  }

  /** Sends the BYE that was held back; `then` runs once it is answered, or at once where there was none. */
  releaseBye(then?: () => void): void {
    this.#holdsBye = false;
    if (this.#byePending && !this.over) this.bye(then);
    else then?.();
  }

  /** The call is over, whoever ended it. */
  close(): void {
    if (this.over) return;
    this.over = true;
    this.leg.close();
    this.#context.dialogClosed(this);
  }

  /** Takes both ends from the phone's INVITE and our reply to it. */
  bindTo(reply: SipMessage): void {
    this.local = header(reply, "To") ?? "";
    this.remote = header(reply, "From") ?? "";
  }

  #hangUp(reason: string | undefined): void {
    if (this.over) return;
    const { pendingInvite } = this;
    if (pendingInvite) {
      const status = FINAL_STATUSES[reason ?? ""] ?? 487;
      this.connection.send(replyTo(pendingInvite, status, { toTag: tagOf(this.local) }));
      this.close();
    } else if (this.#holdsBye) {
      this.#byePending = true;
    } else {
      this.bye();
    }
  }
}
