/** A value that changes, and who wants to know. */
export class KeyedStore<Views extends object> {
  #views: Views;
  readonly #listeners = new Map<string, Set<() => void>>();

  constructor(views: Views) {
    this.#views = views;
  }

  get views(): Views {
    return this.#views;
  }

  /** Sets the views, then wakes those who listen to a changed key, and nobody else. */
  set(views: Views, changedKeys: Iterable<string>): void {
    this.#views = views;
    for (const key of changedKeys) {
      for (const listener of this.#listeners.get(key) ?? []) listener();
    }
  }

  subscribe(key: string, listener: () => void): () => void {
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

/** The old value where the new one says the same, so that nothing re-renders for nothing. */
export function share<T>(before: T | undefined, after: T): T {
  if (Object.is(before, after) || !isPlain(before) || !isPlain(after)) return after;
  const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const keys = Object.keys(b);
  const shared: Record<string, unknown> = {};
  let same = keys.length === Object.keys(a).length;
  for (const key of keys) {
    shared[key] = share(a[key], b[key]);
    if (!Object.is(shared[key], a[key])) same = false;
  }
  if (same) return before as T;
  return (Array.isArray(after) ? Object.values(shared) : shared) as T;
}

function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
