import { type Clock, type ClockTimer, withTimeout } from "../clock.ts";
import * as errors from "../errors/errors.ts";
import { fieldsOf, textOf } from "../json.ts";

/** Milliseconds. */
const ANSWER_LIMIT = 10_000;
const SILENCE_LIMIT = 60_000;

export interface GatewayConnectionOptions {
  url: URL;
  clock: Clock;
  onNotification(notification: unknown): void;
  /** Proves to the gateway which connection is to be recovered; the newest counts. */
  onRecoveryToken(token: string): void;
  onMalformedFrame(): void;
  /** The other side is gone, or silent. Not after `close`. */
  onLost(): void;
}

export interface GatewayReply {
  status: number;
  body: Record<string, unknown>;
}

interface Waiting {
  resolve(reply: GatewayReply): void;
  reject(error: Error): void;
}

/** One socket to the platform's gateway: frames are JSON arrays of a description and a body. */
export class GatewayConnection {
  readonly #options: GatewayConnectionOptions;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<string, Waiting>();
  readonly #details: Promise<Record<string, unknown>>;
  #greet: ((details: Record<string, unknown>) => void) | undefined;
  #giveUp: ((error: Error) => void) | undefined;
  #heartbeat: ClockTimer | undefined;
  #sequence = -1;
  #over = false;

  constructor(options: GatewayConnectionOptions) {
    this.#options = options;
    this.#details = new Promise((resolve, reject) => {
      this.#greet = resolve;
      this.#giveUp = reject;
    });
    this.#socket = new WebSocket(options.url);
    this.#socket.addEventListener("message", ({ data }) => this.#receive(data));
    this.#socket.addEventListener("close", () => this.#lose());
    this.#socket.addEventListener("error", () => this.#lose());
  }

  /** The gateway's first frame; nothing may be sent before it. */
  opened(): Promise<Record<string, unknown>> {
    return this.#bounded(this.#details);
  }

  request(method: string, path: string, body: unknown): Promise<GatewayReply> {
    const messageId = crypto.randomUUID();
    const reply = new Promise<GatewayReply>((resolve, reject) => {
      if (this.#over) reject(errors.network());
      this.#waiting.set(messageId, { resolve, reject });
    });
    if (!this.#over) this.#send([{ type: "ClientRequest", messageId, method, path }, body]);
    return this.#bounded(reply).finally(() => this.#waiting.delete(messageId));
  }

  /** Finds out now, not after a minute of silence, whether the other side is still there. */
  check(): void {
    if (this.#over || this.#socket.readyState !== WebSocket.OPEN) return;
    const { clock } = this.#options;
    this.#send([{ type: "Heartbeat", messageId: crypto.randomUUID() }]);
    clock.clearTimeout(this.#heartbeat);
    this.#heartbeat = clock.setTimeout(() => this.#lose(), ANSWER_LIMIT);
  }

  close(): void {
    this.#end();
    this.#socket.close();
  }

  #receive(data: unknown): void {
    if (this.#over) return;
    const { clock, onNotification, onMalformedFrame } = this.#options;
    clock.clearTimeout(this.#heartbeat);
    this.#heartbeat = clock.setTimeout(() => this.check(), SILENCE_LIMIT);
    const [head, body] = parseFrame(data) ?? [];
    const meta = fieldsOf(head);
    if (!meta) {
      onMalformedFrame();
      return;
    }
    this.#noteRecovery(meta["wsc"]);
    switch (meta["type"]) {
      case "ConnectionDetails":
        this.#greet?.(fieldsOf(body) ?? {});
        break;
      case "ClientRequest":
        this.#waiting
          .get(textOf(meta["messageId"]) ?? "")
          ?.resolve({ status: Number(meta["status"]), body: fieldsOf(body) ?? {} });
        break;
      case "ServerNotification":
        onNotification(body);
        break;
      default:
        break;
    }
  }

  #noteRecovery(input: unknown): void {
    const recovery = fieldsOf(input);
    const token = textOf(recovery?.["token"]);
    const sequence = Number(recovery?.["sequence"] ?? 0);
    if (token === undefined || sequence < this.#sequence) return;
    this.#sequence = sequence;
    this.#options.onRecoveryToken(token);
  }

  #send(frame: unknown[]): void {
    this.#socket.send(JSON.stringify(frame));
  }

  #bounded<T>(answer: Promise<T>): Promise<T> {
    return withTimeout(this.#options.clock, ANSWER_LIMIT, answer, () => errors.network());
  }

  #lose(): void {
    if (this.#over) return;
    this.close();
    this.#options.onLost();
  }

  #end(): void {
    this.#over = true;
    this.#options.clock.clearTimeout(this.#heartbeat);
    this.#giveUp?.(errors.network());
    for (const { reject } of this.#waiting.values()) reject(errors.network());
  }
}

function parseFrame(data: unknown): unknown[] | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const frame: unknown = JSON.parse(data);
    return Array.isArray(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}
