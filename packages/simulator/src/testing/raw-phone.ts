import md5 from "blueimp-md5";
import type { Extension } from "../platform/contract.ts";
import {
  cseqOf,
  header,
  isRequest,
  methodOf,
  parseSip,
  replyTo,
  type SipMessage,
  serializeSip,
  statusOf,
  tagOf,
} from "../sip/message.ts";
import { rcMessage } from "../sip/rc-message.ts";
import type { SipPort } from "../sip/server.ts";

const DOMAIN = "sip.ringcentral.com";
const SDP = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\na=ice-ufrag:abcd\r\na=sendrecv\r\n";

/** How many messages a phone records. */
const RECORDED = 200;

/** Options of a phone that differ from the defaults. */
interface RawPhoneOptions {
  name?: string;
  offer?: string;
  answer?: string;
  /** Whether the phone answers every call at once. Default true. */
  answers?: boolean;
}

/** The fields of an extension that a phone needs. */
type Account = Pick<Extension, "extensionNumber"> & {
  sip: Pick<Extension["sip"], "username" | "password" | "authorizationId">;
};

interface Call {
  callId: string;
  local: string;
  remote: string;
  ids: { partyId: string; sessionId: string };
  state: "placed" | "ringing" | "answered" | "over";
}

/**
 * A web phone for tests in Node. Its ids are counters, so that the same test sends the same bytes. It
 * sends SIP like `ringcentral-web-phone`, as far as the tests need it.
 */
export class RawPhone {
  readonly calls: Call[] = [];
  /** "> INVITE" for sent messages, "< 200" for received ones, without REGISTER and its replies; the newest ones. */
  readonly wire: string[] = [];
  /** The newest requests that the phone received, oldest first. */
  readonly requests: SipMessage[] = [];
  readonly #extension: Account;
  readonly #name: string;
  readonly #port: SipPort;
  readonly #offer: string;
  readonly #answer: string;
  readonly #answers: boolean;
  #cseq = 0;
  #count = 0;
  readonly #waiting = new Map<string, (reply: SipMessage) => void>();

  /** `connect` receives the function that handles messages of the server, and returns the port of the server. */
  constructor(
    extension: Account,
    connect: (receive: (text: string) => void) => SipPort,
    options: RawPhoneOptions = {},
  ) {
    this.#extension = extension;
    this.#name = options.name ?? `phone-${extension.extensionNumber}`;
    this.#offer = options.offer ?? SDP;
    this.#answer = options.answer ?? SDP;
    this.#answers = options.answers ?? true;
    this.#port = connect((text) => this.#receive(text));
  }

  register(expires = 60): void {
    const uri = `sip:${DOMAIN}`;
    const headers = (): SipMessage["headers"] => [
      [
        "Contact",
        `<sip:x@x.invalid;transport=wss>;+sip.instance="<urn:uuid:${this.#name}>";expires=${expires}`,
      ],
      ["To", this.#self],
      ["Call-Id", `${this.#name}-register`],
    ];
    this.#request("REGISTER", uri, headers(), "", (challenge) => {
      const proof = this.#proof("REGISTER", header(challenge, "Www-Authenticate"));
      this.#request("REGISTER", uri, [...headers(), ["Authorization", proof]]);
    });
  }

  /** Places a call, which the server answers at once. The default of `callerId` is the extension's own number. */
  call(target: string, callerId?: string): Call {
    this.#count += 1;
    const callId = `${this.#name}-call-${this.#count}`;
    const uri = `sip:${target}@${DOMAIN}`;
    const call: Call = {
      callId,
      local: this.#self,
      remote: `<${uri}>`,
      ids: { partyId: "", sessionId: "" },
      state: "placed",
    };
    this.calls.push(call);
    const headers: SipMessage["headers"] = [
      ["To", call.remote],
      ["Call-Id", callId],
      ["Content-Type", "application/sdp"],
    ];
    if (callerId !== undefined) headers.push(["P-Asserted-Identity", `sip:${callerId}@${DOMAIN}`]);
    this.#request("INVITE", uri, headers, this.#offer, (challenge) => {
      if (statusOf(challenge) !== 407) return;
      const proof = this.#proof("INVITE", header(challenge, "Proxy-Authenticate"));
      const answered: SipMessage["headers"] = [...headers, ["Proxy-Authorization", proof]];
      this.#request("INVITE", uri, answered, this.#offer, (reply) => this.#placed(call, reply));
    });
    return call;
  }

  answer(call: Call, invite: SipMessage): void {
    const reply = replyTo(invite, 200, { toTag: `${call.callId}-me`, body: this.#answer });
    call.local = header(reply, "To") ?? "";
    call.state = "answered";
    this.#send(reply);
  }

  hangUp(call: Call): void {
    if (call.state === "over") return;
    call.state = "over";
    this.#request("BYE", `sip:${DOMAIN}`, [
      ["From", call.local],
      ["To", call.remote],
      ["Call-Id", call.callId],
    ]);
  }

  /** Asks the server to connect the far end with `target`; `replaces` names the consultation of a warm transfer. */
  refer(call: Call, target: string, replaces?: Call): void {
    const query = replaces
      ? `?Replaces=${encodeURIComponent(`${replaces.callId};to-tag=${tagOf(replaces.remote)};from-tag=${tagOf(replaces.local)}`)}`
      : "";
    this.#request("REFER", `sip:${DOMAIN}`, [
      ["From", call.local],
      ["To", call.remote],
      ["Call-Id", call.callId],
      ["Refer-To", `<sip:${target}@${DOMAIN}${query}>`],
    ]);
  }

  /** Sends a command about a ringing call, such as 10 with `Phn` for a forward. */
  command(call: Call, command: number, body: Record<string, string>): void {
    const xml = rcMessage({
      header: { Cmd: String(command), From: "x", To: "x", Req: call.callId, SID: "1" },
      body: { Cln: "x", ...body },
    });
    this.#request(
      "MESSAGE",
      `sip:${DOMAIN}`,
      [
        ["From", call.local],
        ["To", call.remote],
        ["Call-Id", call.callId],
        ["Content-Type", "x-rc/agent"],
      ],
      xml,
    );
  }

  /** Sends a command of a call in an INFO, such as "callflip". */
  info(call: Call, command: string, options: Record<string, string>): void {
    this.#request(
      "INFO",
      `sip:${DOMAIN}`,
      [
        ["From", call.local],
        ["To", call.remote],
        ["Call-Id", call.callId],
        ["Content-Type", "application/json;charset=utf-8"],
      ],
      JSON.stringify({ request: { reqid: 1, command, ...options } }),
    );
  }

  close(): void {
    this.#port.closed();
  }

  get #self(): string {
    return `<sip:${this.#extension.sip.username}@${DOMAIN}>;tag=${this.#name}`;
  }

  #placed(call: Call, reply: SipMessage): void {
    const status = statusOf(reply);
    call.remote = header(reply, "To") ?? call.remote;
    const ids = /party-id=([^;]+);session-id=(.+)$/.exec(header(reply, "p-rc-api-ids") ?? "");
    if (ids) call.ids = { partyId: ids[1] ?? "", sessionId: ids[2] ?? "" };
    if (status >= 300) call.state = "over";
    if (status !== 200) return;
    call.state = "answered";
    const { number } = cseqOf(reply);
    this.#send({
      startLine: `ACK sip:x@${DOMAIN} SIP/2.0`,
      headers: [
        ["Via", header(reply, "Via") ?? ""],
        ["From", call.local],
        ["To", call.remote],
        ["Call-Id", call.callId],
        ["CSeq", `${number} ACK`],
      ],
      body: "",
    });
  }

  #receive(text: string): void {
    const message = parseSip(text);
    if (!message) return;
    this.#note("<", message);
    if (!isRequest(message)) {
      if (statusOf(message) > 100) this.#waiting.get(header(message, "CSeq") ?? "")?.(message);
      return;
    }
    this.requests.push(message);
    if (this.requests.length > RECORDED) this.requests.shift();
    const callId = header(message, "Call-Id") ?? "";
    const call = this.calls.find((each) => each.callId === callId);
    switch (methodOf(message)) {
      case "INVITE": {
        const ids = /party-id=([^;]+);session-id=(.+)$/.exec(header(message, "p-rc-api-ids") ?? "");
        const ringing: Call = {
          callId,
          local: header(message, "To") ?? "",
          remote: header(message, "From") ?? "",
          ids: { partyId: ids?.[1] ?? "", sessionId: ids?.[2] ?? "" },
          state: "ringing",
        };
        this.calls.push(ringing);
        this.#send(replyTo(message, 100));
        if (this.#answers) this.answer(ringing, message);
        else this.#send(replyTo(message, 180, { toTag: `${callId}-me` }));
        break;
      }
      case "ACK":
        break;
      case "BYE":
      case "CANCEL":
        if (call) call.state = "over";
        this.#send(replyTo(message, 200));
        break;
      default:
        this.#send(replyTo(message, 200));
    }
  }

  #request(
    method: string,
    uri: string,
    headers: SipMessage["headers"],
    body = "",
    onReply?: (reply: SipMessage) => void,
  ): void {
    this.#cseq += 1;
    const cseq = `${this.#cseq} ${method}`;
    if (onReply) {
      this.#waiting.clear();
      this.#waiting.set(cseq, onReply);
    }
    const own: SipMessage["headers"] = [
      ["Via", `SIP/2.0/WSS x.invalid;branch=z9hG4bK-${this.#name}-${this.#cseq}`],
      ["CSeq", cseq],
    ];
    if (!headers.some(([name]) => name === "From")) own.push(["From", this.#self]);
    this.#send({ startLine: `${method} ${uri} SIP/2.0`, headers: [...own, ...headers], body });
  }

  #note(direction: ">" | "<", message: SipMessage): void {
    if (cseqOf(message).method === "REGISTER") return;
    const subject = isRequest(message) ? methodOf(message) : statusOf(message);
    this.wire.push(`${direction} ${subject}`);
    if (this.wire.length > RECORDED) this.wire.shift();
  }

  #send(message: SipMessage): void {
    this.#note(">", message);
    this.#port.receive(serializeSip(message));
  }

  #proof(method: string, challenge: string | undefined): string {
    const nonce = /nonce="([^"]+)"/.exec(challenge ?? "")?.[1] ?? "";
    const { authorizationId, password } = this.#extension.sip;
    const secret = md5(`${authorizationId}:${DOMAIN}:${password}`);
    const response = md5(`${secret}:${nonce}:${md5(`${method}:sip:${DOMAIN}`)}`);
    return `Digest algorithm="MD5", username="${authorizationId}", realm="${DOMAIN}", nonce="${nonce}", uri="sip:${DOMAIN}", response="${response}"`;
  }
}
