import type { Extension } from "../platform/contract.ts";
import { cseqOf, isRequest, parseSip, type SipMessage, serializeSip, statusOf } from "./message.ts";

/** A WebSocket to one web phone, in Node or in the page. */
export interface SipSocket {
  send(text: string): void;
  close(): void;
}

/** The most unanswered requests to one phone that are kept. */
const MAX_PENDING = 200;

/** Sends and receives SIP messages over one socket. */
export class SipConnection {
  readonly #socket: SipSocket;
  readonly #log: (message: SipMessage, incoming: boolean) => void;
  readonly #pending = new Map<string, (reply: SipMessage) => void>();
  open = true;
  /** The phone that registered last on this socket. */
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

  /** Sends a request. `onReply` is called for each response above 100 until it returns false. */
  request(message: SipMessage, onReply?: (reply: SipMessage) => boolean): void {
    if (onReply) {
      const { number, method } = cseqOf(message);
      const key = `${number} ${method}`;
      this.#pending.set(key, (reply) => {
        if (!onReply(reply)) this.#pending.delete(key);
      });
      // Drop the oldest request, so that a phone that never answers does not exhaust memory.
      const [oldest] = this.#pending.size > MAX_PENDING ? this.#pending.keys() : [];
      if (oldest !== undefined) this.#pending.delete(oldest);
    }
    this.send(message);
  }

  /** Handles text from the phone. Returns a request; returns undefined for a response, which goes to its `onReply`, and for invalid text. */
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
