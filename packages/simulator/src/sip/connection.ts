import type { Extension } from "../platform/contract.ts";
import { cseqOf, isRequest, parseSip, type SipMessage, serializeSip, statusOf } from "./message.ts";

/** What carries SIP text to one web phone: a WebSocket, in Node or in the page. */
export interface SipSocket {
  send(text: string): void;
  close(): void;
}

/** Requests of ours that one phone may leave unanswered. */
const MAX_PENDING = 200;

/** One socket, for as long as it lives. */
export class SipConnection {
  readonly #socket: SipSocket;
  readonly #log: (message: SipMessage, incoming: boolean) => void;
  readonly #pending = new Map<string, (reply: SipMessage) => void>();
  open = true;
  /** Who registered here last. */
  owner: { extension: Extension; instanceId: string } | undefined;

  constructor(socket: SipSocket, log: (message: SipMessage, incoming: boolean) => void) {
    this.#socket = socket;
    this.#log = log;
  }

  send(message: SipMessage): void {
    if (!this.open) return;
    this.#log(message, false);
    this.#socket.send(serializeSip(message));
  }

  /** Sends a request of ours; `onReply` gets each answer over 100 until `false` is returned. */
  request(message: SipMessage, onReply?: (reply: SipMessage) => boolean): void {
    if (onReply) {
      const { number, method } = cseqOf(message);
      const key = `${number} ${method}`;
      this.#pending.set(key, (reply) => {
        if (!onReply(reply)) this.#pending.delete(key);
      });
      // A phone that never answers must not fill the memory.
      const [oldest] = this.#pending.size > MAX_PENDING ? this.#pending.keys() : [];
      if (oldest !== undefined) this.#pending.delete(oldest);
    }
    this.send(message);
  }

  /** Text from the phone: a request for the server, or undefined for a reply that found its request (or is no SIP). */
  receive(text: string): SipMessage | undefined {
    const message = parseSip(text);
    if (!message) return undefined;
    this.#log(message, true);
    if (isRequest(message)) return message;
    const { number, method } = cseqOf(message);
    if (statusOf(message) > 100) this.#pending.get(`${number} ${method}`)?.(message);
    return undefined;
  }

  closed(): void {
    this.open = false;
    this.#pending.clear();
  }

  close(): void {
    if (!this.open) return;
    this.closed();
    this.#socket.close();
  }
}
