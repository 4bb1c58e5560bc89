import type { OutboundSipMessageLike, WebPhoneLike } from "./web-phone.ts";

/**
 * Remembers how a phone last proved who it is. A page that goes away has no time for a challenge and
 * an answer: what it sends is that proof once more. Where the server wants another, the closed
 * socket has to do.
 */
export class UnregisterOnUnload {
  #proof: OutboundSipMessageLike | undefined;

  constructor(phone: WebPhoneLike) {
    phone.sipClient.on("outboundMessage", (message) => {
      const isProof =
        message.subject.startsWith("REGISTER ") && message.headers["Authorization"] !== undefined;
      if (isProof) this.#proof = message;
    });
  }

  /** Sends it at once, and closes the socket. */
  send(phone: WebPhoneLike): void {
    const { wsc } = phone.sipClient;
    const message = this.#proof?.fork();
    if (message && wsc?.readyState === WebSocket.OPEN) {
      const { headers } = message;
      headers["Contact"] = headers["Contact"]?.replace(/;expires=\d+/, ";expires=0") ?? "";
      wsc.send(message.toString());
    }
    wsc?.close();
  }
}
