import { backoff, type Clock, type ClockTimer, withTimeout } from "../clock.ts";
import * as errors from "../errors/errors.ts";
import { onWakeOrOnline } from "../network.ts";
import type { Logger, PhoneState } from "../types.ts";
import { discardPhone } from "./discard-phone.ts";
import { UnregisterOnUnload } from "./unregister-on-unload.ts";
import type { SipMessageLike, WebPhoneLike } from "./web-phone.ts";

/** Milliseconds. */
const REGISTER_LIMIT = 15_000;
/** After so many failures in a row the other address gets its turn, where there is one. */
const FAILURES_PER_ADDRESS = 2;

export interface RegistrationOptions {
  clock: Clock;
  logger: Logger;
  onState(state: PhoneState): void;
  /** Registered again after a loss: the calls' sound may need to be restored. */
  onRestored(): void;
}

/** Keeps a phone registered: the web phone itself makes a new socket at each start and watches none of them. */
export class Registration {
  readonly #phone: WebPhoneLike;
  readonly #options: RegistrationOptions;
  readonly #unregisterOnUnload: UnregisterOnUnload;
  #watched: WebSocket | undefined;
  #retry: ClockTimer | undefined;
  #attempt = 0;
  #trying = false;
  #closed = false;
  #stopListening: (() => void) | undefined;

  constructor(phone: WebPhoneLike, options: RegistrationOptions) {
    this.#phone = phone;
    this.#options = options;
    this.#unregisterOnUnload = new UnregisterOnUnload(phone);
  }

  /** For a phone that the app has registered, and that nobody else restarts. */
  adopt(): void {
    this.#watchSocket();
    this.#stopListening = onWakeOrOnline(this.#options.clock, () => this.restart());
  }

  /** Registers for the first time. Rejects with phone-refused, and ends the phone. */
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

  /** The socket may be dead without knowing: a new one, at once. */
  restart(): void {
    if (this.#closed || this.#trying) return;
    if (this.#retry === undefined) this.#attempt += 1;
    this.#unwatch()?.close();
    this.#tryAgain();
  }

  /** The page goes away. Should it come back, the closed socket starts the recovery. */
  leavePage(): void {
    if (!this.#closed) this.#unregisterOnUnload.send(this.#phone);
  }

  /** No more recovery. */
  close(): void {
    this.#closed = true;
    this.#unwatch();
    this.#options.clock.clearTimeout(this.#retry);
    this.#stopListening?.();
  }

  readonly #onClose = (): void => {
    this.#unwatch();
    this.#scheduleTry();
  };

  #watchSocket(): void {
    this.#watched = this.#phone.sipClient.wsc;
    this.#watched?.addEventListener("close", this.#onClose);
    // It may have died before anybody looked.
    if (this.#watched && this.#watched.readyState > WebSocket.OPEN) this.#onClose();
  }

  #unwatch(): WebSocket | undefined {
    const watched = this.#watched;
    watched?.removeEventListener("close", this.#onClose);
    this.#watched = undefined;
    return watched;
  }

  #scheduleTry(): void {
    const { clock, onState } = this.#options;
    if (this.#closed) return;
    this.#attempt += 1;
    const wait = backoff(this.#attempt);
    onState({ status: "reconnecting", attempt: this.#attempt, nextTryAt: clock.now() + wait });
    this.#retry = clock.setTimeout(() => this.#tryAgain(), wait);
  }

  #tryAgain(): void {
    const { clock, onState, logger, onRestored } = this.#options;
    clock.clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#trying = true;
    onState({ status: "reconnecting", attempt: this.#attempt, nextTryAt: undefined });
    const { sipClient } = this.#phone;
    const { outboundProxy, outboundProxyBackup } = sipClient.sipInfo ?? {};
    if (outboundProxyBackup && outboundProxyBackup !== outboundProxy) {
      const round = Math.floor((this.#attempt - 1) / FAILURES_PER_ADDRESS);
      sipClient.toggleBackupOutboundProxy?.(round % 2 === 1);
    }
    start(this.#phone, clock).then(
      () => {
        this.#trying = false;
        if (this.#closed) return;
        this.#attempt = 0;
        onState({ status: "registered" });
        this.#watchSocket();
        onRestored();
      },
      () => {
        this.#trying = false;
        sipClient.wsc?.close();
        if (this.#closed) return;
        logger.warn("The phone could not be registered again; another try follows.");
        this.#scheduleTry();
      },
    );
  }
}

/** The phone itself waits for ever for the answers of a socket that was closed. */
function start(phone: WebPhoneLike, clock: Clock): Promise<void> {
  const started = phone.start();
  const closed = new Promise<never>((_, reject) => {
    const refuse = (): void => reject(errors.phoneRefused());
    phone.sipClient.wsc?.addEventListener("close", refuse, { once: true });
  });
  return withTimeout(clock, REGISTER_LIMIT, Promise.race([started, closed]), () =>
    errors.phoneRefused(),
  );
}

/**
 * Follows a phone that the app itself keeps registered, and touches nothing. Returns the end of it.
 */
export function followRegistration(
  phone: WebPhoneLike,
  onState: (state: PhoneState) => void,
): () => void {
  let watched: WebSocket | undefined;
  const lost = (): void => onState({ status: "reconnecting", attempt: 1, nextTryAt: undefined });
  const watch = (): void => {
    watched?.removeEventListener("close", lost);
    watched = phone.sipClient.wsc;
    watched?.addEventListener("close", lost);
  };
  const listen = (message: SipMessageLike): void => {
    if (!message.getHeader("CSeq")?.trim().endsWith(" REGISTER")) return;
    if (!message.subject.startsWith("SIP/2.0 200 ")) return;
    watch();
    onState({ status: "registered" });
  };
  watch();
  phone.sipClient.on("inboundMessage", listen);
  return () => {
    watched?.removeEventListener("close", lost);
    phone.sipClient.off("inboundMessage", listen);
  };
}
