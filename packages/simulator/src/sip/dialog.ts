import type { MediaLeg } from "../media/ports.ts";
import type { Endpoint, Extension, TelephonyPlatform } from "../platform/contract.ts";
import type { WireSipData } from "../platform/wire.ts";
import { DOMAIN } from "./addresses.ts";
import type { SipConnection } from "./connection.ts";
import { header, replyTo, type SipMessage, statusOf, tagOf } from "./message.ts";

/** Final status of an unanswered INVITE, by the reason of the hang-up; 487 for other reasons. */
const FINAL_STATUSES: Record<string, number> = { TargetBusy: 486, NoAnswer: 480 };

/** What a dialog uses of its SIP server. */
export interface DialogContext {
  readonly platform: TelephonyPlatform;
  nextCseq(): number;
  branch(): string;
  /** Forgets a dialog that has ended. */
  dialogClosed(dialog: Dialog): void;
}

export interface DialogOptions {
  callId: string;
  extension: Extension;
  leg: MediaLeg;
  connection: SipConnection;
  context: DialogContext;
  /** Whether the platform called the phone. Such a phone gets one more message after the BYE. */
  called: boolean;
}

/** The SIP dialog of one call with one web phone. */
export class Dialog {
  readonly callId: string;
  readonly extension: Extension;
  readonly leg: MediaLeg;
  connection: SipConnection;
  /** Values of From (`local`) and To (`remote`) in our requests, tags included. */
  local = "";
  remote = "";
  partyId = "";
  /** The phone's INVITE, until its final response is sent. */
  pendingInvite: SipMessage | undefined;
  /** Whether the 200 was sent and the phone's ACK has not arrived. */
  awaitsAck = false;
  lastSdp = "";
  /** Whether a re-INVITE of the phone waits for its final response. */
  reInviting = false;
  over = false;
  /** Sends the message that a called phone gets after the BYE of a plain hang-up. */
  afterBye: (() => void) | undefined;
  /** Sends the 200 to an INVITE that waits for the far side to answer. */
  onFarEndAnswered: (() => void) | undefined;
  readonly #context: DialogContext;
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

  /** The Call-Id and tags from the phone's view; undefined until both tags are known. */
  get sipData(): WireSipData | undefined {
    const fromTag = tagOf(this.#called ? this.local : this.remote);
    const toTag = tagOf(this.#called ? this.remote : this.local);
    if (fromTag === undefined || toTag === undefined) return undefined;
    return { callId: this.callId, toTag, fromTag };
  }

  /** Builds a request to the phone within this dialog. */
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

  /** Sends a request to the phone. `then` runs after its final response. */
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

  /** Sends a call control message; `rcMessage` builds the XML. */
  sendRcMessage(xml: string): void {
    this.connection.request(
      this.request("MESSAGE", { headers: [["Content-Type", "x-rc/agent"]], body: xml }),
    );
  }

  /** Ends the call by a BYE to the phone. */
  bye(then?: () => void): void {
    if (this.over) return;
    const afterBye = this.#called ? this.afterBye : undefined;
    this.sendRequest("BYE", {}, () => {
      afterBye?.();
      then?.();
    });
    this.close();
  }

  /** Delays a BYE until `releaseBye`, because a transfer must send its result first. */
  holdBye(): void {
    this.#holdsBye = true;
  }

  /** Sends the delayed BYE. `then` runs after its response, or at once if no BYE was pending. */
  releaseBye(then?: () => void): void {
    this.#holdsBye = false;
    if (this.#byePending && !this.over) this.bye(then);
    else then?.();
  }

  /** Releases the dialog and its media, whichever side ended the call. */
  close(): void {
    if (this.over) return;
    this.over = true;
    this.leg.close();
    this.#context.dialogClosed(this);
  }

  /** Sets `local` and `remote` from our reply to the phone's INVITE. */
  bindTo(reply: SipMessage): void {
    this.local = header(reply, "To") ?? "";
    this.remote = header(reply, "From") ?? "";
  }

  #hangUp(reason: string | undefined): void {
    if (this.over) return;
    // The message follows a plain hang-up of the other side, and neither a transfer nor a switch of devices.
    if (reason !== undefined) this.afterBye = undefined;
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
