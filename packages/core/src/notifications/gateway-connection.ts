import { type Clock, type ClockTimer, withTimeout } from "../clock.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { toPenaltyMs } from "../errors/from-response.ts";
import { fieldsOf, textOf } from "../json.ts";

/** Limit of the gateway's response to a request, and of any frame after a heartbeat. */
const RESPONSE_TIMEOUT_MS = 10_000;
/** Silence after which a heartbeat checks the connection. The gateway allows one after 30 s of silence. */
const SILENCE_LIMIT_MS = 60_000;
/**
 * How long the client sends nothing at most while frames arrive. The gateway closes a connection that was idle for
 * half an hour (WSG-902), and RingCentral does not say whether its own frames count.
 */
const QUIET_LIMIT_MS = 600_000;

export interface GatewayConnectionOptions {
  url: URL;
  clock: Clock;
  onNotification(notification: unknown): void;
  /** Called with each newer token, by which the gateway can recover this connection later. */
  onRecoveryToken(token: string): void;
  onMalformedFrame(): void;
  /** Called when the socket closes or the gateway stays silent, and not after `close`. */
  onLost(error: ConferenceError): void;
}

export interface GatewayReply {
  /** Not 429, for which the request rejects with a rate-limit error. */
  status: number;
  body: Record<string, unknown>;
}

interface PendingRequest {
  resolve(reply: GatewayReply): void;
  reject(error: Error): void;
}

/** A socket to the platform's notification gateway. Each frame is a JSON array of its metadata and its body. */
export class GatewayConnection {
  readonly #options: GatewayConnectionOptions;
  readonly #socket: WebSocket;
  readonly #pending = new Map<string, PendingRequest>();
  readonly #details: Promise<Record<string, unknown>>;
  #resolveDetails: ((details: Record<string, unknown>) => void) | undefined;
  #rejectDetails: ((error: Error) => void) | undefined;
  #heartbeat: ClockTimer | undefined;
  /** When the client last sent a frame, in milliseconds since the epoch. */
  #sentAt: number;
  /** Sequence of the newest recovery token. */
  #sequence = -1;
  /** The error that explains why the gateway closes the connection. */
  #refusal: ConferenceError | undefined;
  #closed = false;

  constructor(options: GatewayConnectionOptions) {
    this.#options = options;
    this.#sentAt = options.clock.now();
    this.#details = new Promise((resolve, reject) => {
      this.#resolveDetails = resolve;
      this.#rejectDetails = reject;
    });
    this.#socket = new WebSocket(options.url);
    this.#socket.addEventListener("message", ({ data }) => this.#receive(data));
    this.#socket.addEventListener("close", () => this.#handleLoss());
    this.#socket.addEventListener("error", () => this.#handleLoss());
  }

  /** Resolves with the body of the gateway's first frame. Nothing may be sent before it. */
  opened(): Promise<Record<string, unknown>> {
    return this.#withTimeout(this.#details);
  }

  request(method: string, path: string, body: unknown): Promise<GatewayReply> {
    const messageId = crypto.randomUUID();
    const reply = new Promise<GatewayReply>((resolve, reject) => {
      if (this.#closed) reject(errors.network());
      this.#pending.set(messageId, { resolve, reject });
    });
    if (!this.#closed) this.#send([{ type: "ClientRequest", messageId, method, path }, body]);
    return this.#withTimeout(reply).finally(() => this.#pending.delete(messageId));
  }

  /** Checks at once, without waiting for a minute of silence, whether the gateway still responds. */
  check(): void {
    if (this.#closed || this.#socket.readyState !== WebSocket.OPEN) return;
    const { clock } = this.#options;
    this.#send([{ type: "Heartbeat", messageId: crypto.randomUUID() }]);
    clock.clearTimeout(this.#heartbeat);
    this.#heartbeat = clock.setTimeout(() => this.#handleLoss(), RESPONSE_TIMEOUT_MS);
  }

  close(): void {
    this.#release(errors.network());
    this.#socket.close();
  }

  #receive(data: unknown): void {
    if (this.#closed) return;
    const { clock, onNotification, onMalformedFrame } = this.#options;
    clock.clearTimeout(this.#heartbeat);
    if (clock.now() - this.#sentAt >= QUIET_LIMIT_MS) this.check();
    else this.#heartbeat = clock.setTimeout(() => this.check(), SILENCE_LIMIT_MS);
    const [metadata, body] = parseFrame(data) ?? [];
    const meta = fieldsOf(metadata);
    if (!meta) {
      onMalformedFrame();
      return;
    }
    this.#updateRecoveryToken(meta["wsc"]);
    switch (meta["type"]) {
      case "ConnectionDetails":
        this.#resolveDetails?.(fieldsOf(body) ?? {});
        break;
      case "ClientRequest":
      case "Error":
        this.#receiveReply(meta, body);
        break;
      case "ServerNotification":
        onNotification(body);
        break;
      default:
        break;
    }
  }

  /** An error that answers no request is about the connection, which the gateway then closes. */
  #receiveReply(meta: Record<string, unknown>, body: unknown): void {
    const request = this.#pending.get(textOf(meta["messageId"]) ?? "");
    const status = Number(meta["status"]);
    if (status !== 429) request?.resolve({ status, body: fieldsOf(body) ?? {} });
    else {
      const retryAt = this.#options.clock.now() + toPenaltyMs(retryAfterOf(meta["headers"]));
      const error = errors.rateLimited({ status, retryAt });
      if (request) request.reject(error);
      else {
        this.#refusal = error;
        this.#rejectDetails?.(error);
      }
    }
  }

  #updateRecoveryToken(input: unknown): void {
    const recovery = fieldsOf(input);
    const token = textOf(recovery?.["token"]);
    const sequence = Number(recovery?.["sequence"] ?? 0);
    if (token === undefined || sequence < this.#sequence) return;
    this.#sequence = sequence;
    this.#options.onRecoveryToken(token);
  }

  #send(frame: unknown[]): void {
    this.#sentAt = this.#options.clock.now();
    this.#socket.send(JSON.stringify(frame));
  }

  #withTimeout<T>(response: Promise<T>): Promise<T> {
    return withTimeout(this.#options.clock, RESPONSE_TIMEOUT_MS, response, () => errors.network());
  }

  #handleLoss(): void {
    if (this.#closed) return;
    const error = this.#refusal ?? errors.network();
    this.#release(error);
    this.#socket.close();
    this.#options.onLost(error);
  }

  #release(error: ConferenceError): void {
    this.#closed = true;
    this.#options.clock.clearTimeout(this.#heartbeat);
    this.#rejectDetails?.(error);
    for (const { reject } of this.#pending.values()) reject(error);
  }
}

function retryAfterOf(headers: unknown): unknown {
  const entries = Object.entries(fieldsOf(headers) ?? {});
  return entries.find(([name]) => name.toLowerCase() === "retry-after")?.[1];
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
