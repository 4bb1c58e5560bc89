/** Storage that lasts over page loads. `localStorage` and `sessionStorage` implement it. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const KEY = "rc-conference.instance-id";

/** Ids of this page's phones. Of two phones with the same id only the newer one would receive calls. */
const inUse = new Set<string>();

/**
 * Claims the stored instance id, or creates and stores one. The id has to survive a reload, because the platform
 * accepts only five instances of an extension. A second phone in the page gets a second stored id. `release`
 * frees the id for another phone of the page.
 */
export function claimInstanceId(storage: StorageLike | undefined): {
  instanceId: string;
  release(): void;
} {
  for (let slot = 1; ; slot += 1) {
    const instanceId = storedId(storage, slot === 1 ? KEY : `${KEY}.${slot}`);
    if (inUse.has(instanceId)) continue;
    inUse.add(instanceId);
    return { instanceId, release: () => void inUse.delete(instanceId) };
  }
}

function storedId(storage: StorageLike | undefined, key: string): string {
  try {
    const known = storage?.getItem(key);
    if (known) return known;
    const created = crypto.randomUUID();
    storage?.setItem(key, created);
    return created;
  } catch {
    // If the browser forbids storage, each page load registers as another phone.
    return crypto.randomUUID();
  }
}

/** The browser's storage of this name; undefined outside a browser, and if the browser forbids it. */
export function browserStorage(name: "localStorage" | "sessionStorage"): StorageLike | undefined {
  try {
    return (globalThis as { [key in typeof name]?: StorageLike })[name];
  } catch {
    return undefined;
  }
}
