/** What the kit keeps between page loads: `localStorage` and `sessionStorage` have the shape. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const KEY = "rc-conference.instance-id";

/** Those of this page's phones: two with one id would take each other's calls. */
const inUse = new Set<string>();

/**
 * The same for as long as the browser remembers: an extension may have five phones, and a reload is
 * not another one. A second phone in the page has a second id, as stable. Free again after `release`.
 */
export function claimInstanceId(storage: StorageLike | undefined): {
  instanceId: string;
  release(): void;
} {
  for (let place = 1; ; place += 1) {
    const instanceId = storedId(storage, place === 1 ? KEY : `${KEY}.${place}`);
    if (inUse.has(instanceId)) continue;
    inUse.add(instanceId);
    return { instanceId, release: () => void inUse.delete(instanceId) };
  }
}

function storedId(storage: StorageLike | undefined, key: string): string {
  try {
    const known = storage?.getItem(key);
    if (known) return known;
    const made = crypto.randomUUID();
    storage?.setItem(key, made);
    return made;
  } catch {
    // Storage may be forbidden: then each page load is a phone of its own.
    return crypto.randomUUID();
  }
}

/** The browser's storage of that name, where there is one and it may be used. */
export function browserStorage(name: "localStorage" | "sessionStorage"): StorageLike | undefined {
  try {
    return (globalThis as { [key in typeof name]?: StorageLike })[name];
  } catch {
    return undefined;
  }
}
