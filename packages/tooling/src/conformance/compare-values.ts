/** One place at which two normalised values differ. `undefined` means that the field is missing. */
export interface ValueDifference {
  path: string;
  simulator: string | undefined;
  platform: string | undefined;
}

/** Lists that belong to the account: how many there are and which is no matter of the platform. */
const ACCOUNT_LISTS = new Set(["records", "phoneLines", "legs"]);
/** The field that tells the items of a list apart, whatever their order. */
const ITEM_NAMES = ["featureName", "telephonySessionId", "id"];

/** Compares two normalised JSON values field by field. */
export function compareValues(simulator: unknown, platform: unknown, path = ""): ValueDifference[] {
  if (isList(simulator) && isList(platform)) return compareLists(simulator, platform, path);
  if (isObject(simulator) && isObject(platform)) {
    const names = new Set([...Object.keys(simulator), ...Object.keys(platform)]);
    return [...names].flatMap((name) =>
      compareValues(simulator[name], platform[name], path === "" ? name : `${path}.${name}`),
    );
  }
  const [ours, theirs] = [describe(simulator), describe(platform)];
  if (ours !== theirs) return [{ path, simulator: ours, platform: theirs }];
  if (typeof simulator === typeof platform) return [];
  return [
    { path, simulator: `${typeof simulator} ${ours}`, platform: `${typeof platform} ${theirs}` },
  ];
}

function compareLists(
  simulator: readonly unknown[],
  platform: readonly unknown[],
  path: string,
): ValueDifference[] {
  const field = path.replace(/^.*\./, "");
  if (ACCOUNT_LISTS.has(field)) return compareShapes(simulator, platform, path);
  // An account has features that the simulator does not know, so only the common ones are compared.
  if (field === "serviceFeatures") {
    const known = new Set(simulator.map(nameOf));
    return compareNamed(
      simulator,
      platform.filter((item) => known.has(nameOf(item))),
      path,
    );
  }
  const isNamed = [...simulator, ...platform].every((item) => nameOf(item) !== undefined);
  if (isNamed) return compareNamed(simulator, platform, path);
  const length = Math.max(simulator.length, platform.length);
  return Array.from({ length }, (_, index) =>
    compareValues(simulator[index], platform[index], `${path}[${index}]`),
  ).flat();
}

function compareNamed(
  simulator: readonly unknown[],
  platform: readonly unknown[],
  path: string,
): ValueDifference[] {
  const names = new Set([...simulator, ...platform].map(nameOf));
  return [...names].flatMap((name) =>
    compareValues(
      simulator.find((item) => nameOf(item) === name),
      platform.find((item) => nameOf(item) === name),
      `${path}[${name}]`,
    ),
  );
}

/** Compares which fields the items have, and of which type, over all items. */
function compareShapes(
  simulator: readonly unknown[],
  platform: readonly unknown[],
  path: string,
): ValueDifference[] {
  if (simulator.length === 0 || platform.length === 0) return [];
  const [ours, theirs] = [fieldsOf(simulator), fieldsOf(platform)];
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].flatMap((name) => {
    const [one, other] = [ours.get(name), theirs.get(name)];
    if (one !== undefined && other !== undefined && [...other].some((type) => one.has(type))) {
      return [];
    }
    const text = (types: Set<string> | undefined): string | undefined =>
      types && [...types].sort().join(" or ");
    return [{ path: `${path}[]${name}`, simulator: text(one), platform: text(other) }];
  });
}

function fieldsOf(items: readonly unknown[]): Map<string, Set<string>> {
  const fields = new Map<string, Set<string>>();
  const add = (name: string, type: string): void => {
    fields.set(name, (fields.get(name) ?? new Set()).add(type));
  };
  const visit = (value: unknown, name: string): void => {
    if (isList(value)) {
      for (const item of value) visit(item, `${name}[]`);
    } else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) visit(inner, `${name}.${key}`);
    } else add(name, typeof value);
  };
  for (const item of items) visit(item, "");
  return fields;
}

function nameOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  for (const name of ITEM_NAMES) {
    const value = item[name];
    // Ids without a symbol are all alike.
    if (typeof value === "string" && !/^<(digits|id|text)>$/.test(value)) return value;
  }
  return undefined;
}

function describe(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
