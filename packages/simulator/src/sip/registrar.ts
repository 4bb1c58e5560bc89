import type { Clock, TimerHandle } from "../platform/clock.ts";
import type { Extension, Rules } from "../platform/contract.ts";
import type { SipConnection } from "./connection.ts";

/** The most web phones that one extension may register at a time. */
const MAX_INSTANCES = 5;

export interface Binding {
  readonly extension: Extension;
  readonly instanceId: string;
  connection: SipConnection;
  timer: TimerHandle | undefined;
}

/** Keeps registrations by extension and instance; the newest socket of an instance wins. */
export class Registrar {
  readonly #clock: Clock;
  readonly #bindings = new Map<string, Binding>();
  /** Instances that count towards MAX_INSTANCES. A slot outlives a lost registration until `until`. */
  readonly #slots = new Map<string, { extension: Extension; until: number }>();
  readonly #rules: Pick<Rules, "registrationExpires" | "instanceLifetime">;
  readonly #onRemoved: (binding: Binding) => void;

  constructor(
    clock: Clock,
    rules: Pick<Rules, "registrationExpires" | "instanceLifetime">,
    onGone: (binding: Binding) => void,
  ) {
    this.#clock = clock;
    this.#rules = rules;
    this.#onRemoved = onGone;
  }

  get bindings(): Binding[] {
    return [...this.#bindings.values()];
  }

  connectionOf(extension: Extension, instanceId: string): SipConnection | undefined {
    return this.#bindings.get(keyOf(extension, instanceId))?.connection;
  }

  isRegistered(connection: SipConnection): boolean {
    return this.bindings.some((binding) => binding.connection === connection);
  }

  /** Returns the granted seconds, or undefined if the extension has too many phones. */
  register(
    extension: Extension,
    instanceId: string,
    connection: SipConnection,
    expires: number,
  ): number | undefined {
    const key = keyOf(extension, instanceId);
    this.#dropExpiredSlots();
    if (!this.#slots.has(key)) {
      const taken = [...this.#slots.values()].filter((place) => place.extension === extension);
      if (taken.length >= MAX_INSTANCES) return undefined;
    }
    this.#slots.set(key, { extension, until: this.#clock.now() + this.#rules.instanceLifetime });
    const binding = this.#bindings.get(key) ?? {
      extension,
      instanceId,
      connection,
      timer: undefined,
    };
    this.#bindings.set(key, binding);
    const granted = Math.min(expires, this.#rules.registrationExpires);
    binding.connection = connection;
    this.#clock.clearTimeout(binding.timer);
    binding.timer = this.#clock.setTimeout(() => this.#remove(binding), granted * 1000);
    return granted;
  }

  /** Removes a binding and its slot. Only the socket that holds the binding can remove it. */
  unregister(extension: Extension, instanceId: string, connection: SipConnection): void {
    const key = keyOf(extension, instanceId);
    const binding = this.#bindings.get(key);
    if (binding?.connection !== connection) return;
    this.#slots.delete(key);
    this.#remove(binding);
  }

  connectionClosed(connection: SipConnection): void {
    for (const binding of this.bindings) {
      if (binding.connection === connection) this.#remove(binding);
    }
  }

  /** Drops all bindings and slots. */
  forgetAll(): void {
    this.#slots.clear();
    for (const binding of this.bindings) this.#remove(binding);
  }

  close(): void {
    for (const binding of this.bindings) this.#clock.clearTimeout(binding.timer);
    this.#bindings.clear();
  }

  #dropExpiredSlots(): void {
    const now = this.#clock.now();
    for (const [key, { until }] of this.#slots) {
      if (until <= now && !this.#bindings.has(key)) this.#slots.delete(key);
    }
  }

  #remove(binding: Binding): void {
    this.#clock.clearTimeout(binding.timer);
    this.#bindings.delete(keyOf(binding.extension, binding.instanceId));
    this.#onRemoved(binding);
  }
}

const keyOf = (extension: Extension, instanceId: string): string => `${extension.id} ${instanceId}`;
