/** Holds the views, and wakes the listeners of the keys that change. */
export class KeyedStore<Views extends object, Key extends string> {
  #views: Views;
  readonly #listeners = new Map<Key, Set<() => void>>();

  constructor(views: Views) {
    this.#views = views;
  }

  get views(): Views {
    return this.#views;
  }

  /** Sets the views, then calls the listeners of the changed keys, and no others. */
  set(views: Views, changedKeys: Iterable<Key>): void {
    this.#views = views;
    for (const key of changedKeys) {
      for (const listener of this.#listeners.get(key) ?? []) listener();
    }
  }

  subscribe(key: Key, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(key, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(key);
    };
  }

  clear(): void {
    this.#listeners.clear();
  }
}
