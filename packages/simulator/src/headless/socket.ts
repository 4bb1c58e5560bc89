import { createTaskQueue } from "../task-queue.ts";

/** Accepts a socket to a URL. Returns the server side of it; undefined if no host has this URL. */
export type Accept = (
  url: URL,
  socket: { send(text: string): void; close(): void },
) => { receive(text: string): void; closed(): void } | undefined;

/**
 * Creates a WebSocket class whose sockets end in this process. Each message arrives in its own turn of
 * the event loop, without a delay.
 */
export function createSocketClass(accept: Accept): typeof WebSocket {
  const later = createTaskQueue();

  class HeadlessSocket extends EventTarget {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;
    readonly url: string;
    readyState = 0;
    #port: ReturnType<Accept>;

    constructor(url: string | URL) {
      super();
      this.url = String(url);
      later(() => this.#open());
    }

    send(data: string): void {
      if (this.readyState === this.CONNECTING) {
        throw new DOMException("The socket is still connecting.", "InvalidStateError");
      }
      if (this.readyState !== this.OPEN) return;
      later(() => this.#port?.receive(data));
    }

    close(): void {
      if (this.readyState >= this.CLOSING) return;
      this.readyState = this.CLOSING;
      later(() => {
        this.#port?.closed();
        this.#over(1000);
      });
    }

    #open(): void {
      if (this.readyState !== this.CONNECTING) return;
      this.readyState = this.OPEN;
      this.dispatchEvent(new Event("open"));
      this.#port = accept(new URL(this.url), {
        send: (text) => later(() => this.#receive(text)),
        close: () => later(() => this.#over(1006)),
      });
      if (!this.#port) this.#over(1008);
    }

    #receive(data: string): void {
      if (this.readyState === this.OPEN) this.dispatchEvent(new MessageEvent("message", { data }));
    }

    #over(code: number): void {
      if (this.readyState === this.CLOSED) return;
      this.readyState = this.CLOSED;
      this.dispatchEvent(
        Object.assign(new Event("close"), { code, reason: "", wasClean: code === 1000 }),
      );
    }
  }
  return HeadlessSocket as unknown as typeof WebSocket;
}
