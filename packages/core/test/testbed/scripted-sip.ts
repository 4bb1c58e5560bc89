import WebPhone from "ringcentral-web-phone";
import EventEmitter from "ringcentral-web-phone/event-emitter";
import InboundMessage from "ringcentral-web-phone/sip-message/inbound";
import type { WebPhoneLike } from "../../src/phone/web-phone.ts";

/** Answers a request by calling `answer` with each status line, such as "486 Busy Here". */
export type Script = (request: string, answer: (status: string) => void) => void;

interface Outgoing {
  subject: string;
  headers: Record<string, string>;
}

/** A SIP client whose server is the script, for responses that the simulator never sends. */
class ScriptedSip extends EventEmitter {
  readonly sent: string[] = [];
  script: Script;

  constructor(script: Script) {
    super();
    this.script = script;
  }

  async start(): Promise<void> {}
  async dispose(): Promise<void> {}

  request(message: Outgoing): Promise<InboundMessage> {
    const number = message.headers["CSeq"]?.split(" ")[0];
    const reply = new Promise<InboundMessage>((resolve) => {
      const listener = (inbound: InboundMessage): void => {
        if (inbound.getHeader("CSeq")?.split(" ")[0] !== number) return;
        if (inbound.subject.startsWith("SIP/2.0 100 ")) return;
        this.off("inboundMessage", listener);
        resolve(inbound);
      };
      this.on("inboundMessage", listener);
    });
    void this.reply(message);
    return reply;
  }

  async reply(message: Outgoing): Promise<void> {
    const { headers, subject } = message;
    this.sent.push(subject.split(" ")[0] ?? "");
    this.emit("outboundMessage", message);
    this.script(subject, (status) => {
      this.emit(
        "inboundMessage",
        new InboundMessage(`SIP/2.0 ${status}`, {
          "Call-Id": headers["Call-Id"] ?? "",
          CSeq: headers["CSeq"] ?? "",
          From: headers["From"] ?? "",
          To: `${headers["To"]};tag=1`,
          Via: headers["Via"] ?? "",
          "Www-Authenticate": 'Digest algorithm=MD5, realm="sip.ringcentral.com", nonce="n"',
          "Proxy-Authenticate": 'Digest algorithm=MD5, realm="sip.ringcentral.com", nonce="n"',
          "p-rc-api-ids": "party-id=p-a0-12;session-id=s-a0",
        }),
      );
    });
  }
}

/** The unmodified web phone without media, connected to a scripted server. */
export function scriptedPhone(script: Script): { phone: WebPhoneLike; sent: readonly string[] } {
  const sipClient = new ScriptedSip(script);
  const phone = new WebPhone({
    sipInfo: {
      authorizationId: "1",
      domain: "sip.ringcentral.com",
      outboundProxy: "",
      outboundProxyBackup: "",
      password: "p",
      stunServers: [],
      username: "1",
    },
    sipClient: sipClient as never,
    webRtcSessionFactory: () => ({
      createOffer: async () => "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\n",
      createAnswer: async () => "",
      applyAnswer: async () => undefined,
      changeInputDevice: async () => undefined,
      changeOutputDevice: async () => undefined,
      setMuted: () => undefined,
      sendDtmf: () => undefined,
      dispose: () => undefined,
    }),
  });
  return { phone: phone as unknown as WebPhoneLike, sent: sipClient.sent };
}
