import type { OutboundSipMessageLike, WebPhoneLike } from "./web-phone.ts";

/**
 * Unregisters a phone while its page unloads, which leaves no time for a digest challenge. It therefore repeats
 * the credentials of the last REGISTER. If the server does not accept them again, the closed socket has to
 * suffice.
 */
export class UnregisterOnUnload {
  #lastRegister: OutboundSipMessageLike | undefined;

  constructor(phone: WebPhoneLike) {
    phone.sipClient.on("outboundMessage", (message) => {
      const isAuthorized =
        message.subject.startsWith("REGISTER ") && message.headers["Authorization"] !== undefined;
      if (isAuthorized) this.#lastRegister = message;
    });
  }

  /** Sends the REGISTER with `expires=0` (RFC 3261, section 10.2.2), and closes the socket. */
  send(phone: WebPhoneLike): void {
    const { wsc } = phone.sipClient;
    const message = this.#lastRegister?.fork();
    if (message && wsc?.readyState === WebSocket.OPEN) {
      const { headers } = message;
      headers["Contact"] = headers["Contact"]?.replace(/;expires=\d+/, ";expires=0") ?? "";
      wsc.send(message.toString());
    }
    wsc?.close();
  }
}
