/**
 * Returns `after` with every part that equals its counterpart in `before` replaced by that counterpart, and
 * `before` itself if all of it is equal. Consumers that compare by identity then do not render again.
 */
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
