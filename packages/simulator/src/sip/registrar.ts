import type { Clock, TimerHandle } from "../platform/clock.ts";
import type { Extension } from "../platform/contract.ts";
import type { SipConnection } from "./connection.ts";

/** Web phones that one extension may have at a time, over all its apps. */
const MAX_INSTANCES = 5;
/** Seconds. */
const MAX_EXPIRES = 60;

export interface Binding {
  readonly extension: Extension;
  readonly instanceId: string;
  connection: SipConnection;
  timer: TimerHandle | undefined;
}

/** Who is registered where: keyed by extension and instance, the newest socket wins. */
export class Registrar {
  readonly #clock: Clock;
  readonly #bindings = new Map<string, Binding>();
  readonly #onGone: (binding: Binding) => void;

  constructor(clock: Clock, onGone: (binding: Binding) => void) {
    this.#clock = clock;
    this.#onGone = onGone;
  }

  get bindings(): Binding[] {
    return [...this.#bindings.values()];
  }

  /** The seconds granted, or undefined when the extension has too many phones. */
  register(
    extension: Extension,
    instanceId: string,
    connection: SipConnection,
    expires: number,
  ): { granted: number; binding: Binding } | undefined {
    const key = `${extension.id} ${instanceId}`;
    let binding = this.#bindings.get(key);
    if (!binding) {
      const count = this.bindings.filter((other) => other.extension === extension).length;
      if (count >= MAX_INSTANCES) return undefined;
      binding = { extension, instanceId, connection, timer: undefined };
      this.#bindings.set(key, binding);
    }
    const granted = Math.min(expires, MAX_EXPIRES);
    binding.connection = connection;
    this.#clock.clearTimeout(binding.timer);
    const registered = binding;
    binding.timer = this.#clock.setTimeout(() => this.#remove(registered), granted * 1000);
    return { granted, binding };
  }

  /** Only the socket that holds the binding can give it up. */
  unregister(extension: Extension, instanceId: string, connection: SipConnection): void {
    const binding = this.#bindings.get(`${extension.id} ${instanceId}`);
    if (binding?.connection === connection) this.#remove(binding);
  }

  connectionClosed(connection: SipConnection): void {
    for (const binding of this.bindings) {
      if (binding.connection === connection) this.#remove(binding);
    }
  }

  close(): void {
    for (const binding of this.bindings) this.#clock.clearTimeout(binding.timer);
    this.#bindings.clear();
  }

  #remove(binding: Binding): void {
    this.#clock.clearTimeout(binding.timer);
    this.#bindings.delete(`${binding.extension.id} ${binding.instanceId}`);
    this.#onGone(binding);
  }
}
