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
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after) as T;
  if (!isPlain(before) || !isPlain(after)) return after;
  return shareFields(before, after) as T;
}

function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  let same = before.length === after.length;
  const shared = after.map((item, index) => {
    const kept = share(before[index], item);
    if (!Object.is(kept, before[index])) same = false;
    return kept;
  });
  return same ? before : shared;
}

function shareFields(before: Fields, after: Fields): Fields {
  const shared: Fields = {};
  let same = true;
  for (const key in after) {
    shared[key] = share(before[key], after[key]);
    if (!Object.is(shared[key], before[key])) same = false;
  }
  if (!same) return shared;
  for (const key in before) if (!(key in after)) return shared;
  return before;
}

type Fields = Record<string, unknown>;

function isPlain(value: unknown): value is Fields {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
