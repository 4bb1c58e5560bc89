import { backoff, type Clock, type ClockTimer, withTimeout } from "../clock.ts";
import * as errors from "../errors/errors.ts";
import { onWakeOrOnline } from "../network.ts";
import type { Logger, PhoneState } from "../types.ts";
import { discardPhone } from "./discard-phone.ts";
import { UnregisterOnUnload } from "./unregister-on-unload.ts";
import type { SipMessageLike, WebPhoneLike } from "./web-phone.ts";

/** Limit of a registration, with the socket's opening and the digest challenge. */
const REGISTER_TIMEOUT_MS = 15_000;
/** Consecutive failures after which the registration switches between the outbound proxy and its backup. */
const FAILURES_PER_PROXY = 2;

export interface RegistrationOptions {
  clock: Clock;
  logger: Logger;
  onState(state: PhoneState): void;
  /** Called when the phone is registered again after a loss, since its calls may need a new media path. */
  onRestored(): void;
}

/** Keeps a web phone registered. The web phone makes a new socket at each start, and does not watch it. */
export class Registration {
  readonly #phone: WebPhoneLike;
  readonly #options: RegistrationOptions;
  readonly #unload: UnregisterOnUnload;
  #socket: WebSocket | undefined;
  #retryTimer: ClockTimer | undefined;
  #attempt = 0;
  #isTrying = false;
  #closed = false;
  #stopListening: (() => void) | undefined;

  constructor(phone: WebPhoneLike, options: RegistrationOptions) {
    this.#phone = phone;
    this.#options = options;
    this.#unload = new UnregisterOnUnload(phone);
  }

  /** Keeps a phone registered that is registered already. */
  adopt(): void {
    this.#watchSocket();
    this.#stopListening = onWakeOrOnline(this.#options.clock, () => this.restart());
  }

  /** Registers the phone for the first time. If that fails, discards the phone and rejects with "phone-refused". */
  async open(): Promise<void> {
    const { clock } = this.#options;
    try {
      await start(this.#phone, clock);
      if (this.#closed) throw errors.disposed();
    } catch (error) {
      void discardPhone(this.#phone, clock);
      throw error;
    }
    this.adopt();
  }

  /** Registers over a new socket at once, since the old one may be dead without having closed. */
  restart(): void {
    if (this.#closed || this.#isTrying) return;
    if (this.#retryTimer === undefined) this.#attempt += 1;
    this.#unwatchSocket()?.close();
    this.#retryNow();
  }

  /** Unregisters when the page is left. If the browser shows the page again, the closed socket starts the recovery. */
  unregisterOnUnload(): void {
    if (!this.#closed) this.#unload.send(this.#phone);
  }

  /** Ends the recovery, and leaves the registration as it is. */
  close(): void {
    this.#closed = true;
    this.#unwatchSocket();
    this.#options.clock.clearTimeout(this.#retryTimer);
    this.#stopListening?.();
  }

  readonly #onClose = (): void => {
    this.#unwatchSocket();
    this.#scheduleRetry();
  };

  #watchSocket(): void {
    this.#socket = this.#phone.sipClient.wsc;
    this.#socket?.addEventListener("close", this.#onClose);
    // The socket may have closed before this listener was added.
    if (this.#socket && this.#socket.readyState > WebSocket.OPEN) this.#onClose();
  }

  #unwatchSocket(): WebSocket | undefined {
    const socket = this.#socket;
    socket?.removeEventListener("close", this.#onClose);
    this.#socket = undefined;
    return socket;
  }

  #scheduleRetry(): void {
    const { clock, onState } = this.#options;
    if (this.#closed) return;
    this.#attempt += 1;
    const wait = backoff(this.#attempt);
    onState({ status: "reconnecting", attempt: this.#attempt, nextTryAt: clock.now() + wait });
    this.#retryTimer = clock.setTimeout(() => this.#retryNow(), wait);
  }

  #retryNow(): void {
    const { clock, onState, logger, onRestored } = this.#options;
    clock.clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    this.#isTrying = true;
    onState({ status: "reconnecting", attempt: this.#attempt, nextTryAt: undefined });
    const { sipClient } = this.#phone;
    const { outboundProxy, outboundProxyBackup } = sipClient.sipInfo ?? {};
    if (outboundProxyBackup && outboundProxyBackup !== outboundProxy) {
      const round = Math.floor((this.#attempt - 1) / FAILURES_PER_PROXY);
      sipClient.toggleBackupOutboundProxy?.(round % 2 === 1);
    }
    start(this.#phone, clock).then(
      () => {
        this.#isTrying = false;
        if (this.#closed) return;
        this.#attempt = 0;
        onState({ status: "registered" });
        this.#watchSocket();
        onRestored();
      },
      () => {
        this.#isTrying = false;
        sipClient.wsc?.close();
        if (this.#closed) return;
        logger.warn("The phone could not be registered again; another try follows.");
        this.#scheduleRetry();
      },
    );
  }
}

/** Registers the phone. Rejects when its socket closes, because the web phone would wait forever for a response. */
function start(phone: WebPhoneLike, clock: Clock): Promise<void> {
  const started = phone.start().catch((error: unknown) => {
    throw refusalOf(error) ?? error;
  });
  const closed = new Promise<never>((_, reject) => {
    const onClose = (): void => reject(errors.phoneRefused());
    phone.sipClient.wsc?.addEventListener("close", onClose, { once: true });
  });
  return withTimeout(clock, REGISTER_TIMEOUT_MS, Promise.race([started, closed]), () =>
    errors.phoneRefused(),
  );
}

/**
 * The web phone rejects with "Registration failed: SIP/2.0 603 Too Many Contacts". Undefined for an error
 * without a final SIP status.
 */
function refusalOf(error: unknown): Error | undefined {
  const [, status] = /\bSIP\/2\.0 ([3-6]\d\d)\b/.exec(String(error)) ?? [];
  return status === undefined
    ? undefined
    : errors.phoneRefused({ sipCode: Number(status), cause: error });
}

/**
 * Reports the registration of a phone that the app keeps registered, without changing it. Returns a stop
 * function.
 */
export function followRegistration(
  phone: WebPhoneLike,
  onState: (state: PhoneState) => void,
): () => void {
  let socket: WebSocket | undefined;
  const onClose = (): void => onState({ status: "reconnecting", attempt: 1, nextTryAt: undefined });
  const watchSocket = (): void => {
    socket?.removeEventListener("close", onClose);
    socket = phone.sipClient.wsc;
    socket?.addEventListener("close", onClose);
  };
  const onMessage = (message: SipMessageLike): void => {
    if (!message.getHeader("CSeq")?.trim().endsWith(" REGISTER")) return;
    if (!message.subject.startsWith("SIP/2.0 200 ")) return;
    watchSocket();
    onState({ status: "registered" });
  };
  watchSocket();
  phone.sipClient.on("inboundMessage", onMessage);
  return () => {
    socket?.removeEventListener("close", onClose);
    phone.sipClient.off("inboundMessage", onMessage);
  };
}
