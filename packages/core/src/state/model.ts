import { reduce, type TelephonyInput } from "../telephony/reduce.ts";
import { type ClientState, initialState } from "./client-state.ts";
import { KeyedStore } from "./keyed-store.ts";
import { projectViews, type ViewKey, type Views } from "./views.ts";

/** Holds the client's state, and the views that are projected from it after each change. */
export class Model {
  readonly store: KeyedStore<Views, ViewKey>;
  readonly #watchers = new Set<() => void>();
  #state: ClientState;

  constructor(limit: number) {
    this.#state = initialState(limit);
    this.store = new KeyedStore<Views, ViewKey>(projectViews(this.#state, undefined).views);
  }

  get state(): ClientState {
    return this.#state;
  }

  update(change: Partial<ClientState>): void {
    this.#state = { ...this.#state, ...change };
    const { views, changed } = projectViews(this.#state, this.store.views);
    if (changed.length > 0) this.store.set(views, changed);
    for (const watcher of this.#watchers) watcher();
  }

  /** Reduces the telephony state by one input. */
  apply(input: TelephonyInput): void {
    const telephony = reduce(this.#state.telephony, input);
    if (telephony !== this.#state.telephony) this.update({ telephony });
  }

  /** Calls `watcher` after every change of the state. Returns a stop function. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Resolves as soon as `matches` accepts the state; rejects with the signal's reason when it aborts. */
  until(matches: (state: ClientState) => boolean, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const stopWatching = this.watch(check);
      signal.addEventListener("abort", abort);
      function stop(): void {
        stopWatching();
        signal.removeEventListener("abort", abort);
      }
      function abort(): void {
        stop();
        reject(signal.reason);
      }
      const current = (): ClientState => this.#state;
      function check(): void {
        if (!matches(current())) return;
        stop();
        resolve();
      }
      if (signal.aborted) abort();
      else check();
    });
  }

  clear(): void {
    this.#watchers.clear();
    this.store.clear();
  }
}
