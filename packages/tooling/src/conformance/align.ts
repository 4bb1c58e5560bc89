/** Pairs the items of two sequences that have the same key, in the longest common order. */
export function align<T>(
  one: readonly T[],
  other: readonly T[],
  keyOf: (item: T) => string,
): [T, T][] {
  const keys = [one.map(keyOf), other.map(keyOf)] as const;
  // lengths[i][j]: length of the longest common sequence from i and j on.
  const lengths = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (!row) continue;
      row[j] =
        keys[0][i] === keys[1][j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [T, T][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [left, right] = [one[i], other[j]];
    if (keys[0][i] === keys[1][j] && left !== undefined && right !== undefined) {
      pairs.push([left, right]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
