/** What the kit keeps between page loads: `localStorage` has the shape. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = "rc-conference.instance-id";

/** The same for as long as the browser remembers: an extension may have five phones, and a reload is not another one. */
export function stableInstanceId(storage: StorageLike | undefined): string {
  try {
    const known = storage?.getItem(KEY);
    if (known) return known;
    const made = crypto.randomUUID();
    storage?.setItem(KEY, made);
    return made;
  } catch {
    // Storage may be forbidden: then each page load is a phone of its own.
    return crypto.randomUUID();
  }
}

export function defaultStorage(): StorageLike | undefined {
  try {
    return typeof localStorage === "undefined" ? undefined : localStorage;
  } catch {
    return undefined;
  }
}
