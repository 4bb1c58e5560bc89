import * as errors from "../errors/errors.ts";
import { fieldsOf } from "../json.ts";

type Kind<T> = T extends string
  ? "string"
  : T extends boolean
    ? "boolean"
    : T extends number
      ? "number"
      : T extends readonly string[]
        ? "string[]"
        : never;

/**
 * The type of each field of an action's variables. "?" marks an optional field, and "unknown" a field
 * that the action checks by itself.
 */
export type VariablesShape<Variables> = {
  readonly [Key in keyof Variables]-?:
    | "unknown"
    | (undefined extends Variables[Key]
        ? `${Kind<NonNullable<Variables[Key]>>}?`
        : Kind<Variables[Key]>);
};

/**
 * Throws "invalid-argument" unless `variables` has the shape. Misspelt fields are refused too: a
 * misspelt `callId` would address the conference instead of the call. The text never holds a value.
 */
export function checkVariables(
  action: string,
  variables: unknown,
  shape: Readonly<Record<string, string>>,
): void {
  const fields = fieldsOf(variables);
  const takes = Object.entries(shape)
    .map(([name, kind]) =>
      kind.endsWith("?") ? `${name}?: ${kind.slice(0, -1)}` : `${name}: ${kind}`,
    )
    .join(", ");
  const refuse = (found: string): never => {
    throw errors.invalidArgument(`${action} takes { ${takes} }, but ${found}.`);
  };
  if (!fields) return refuse(`the call passed ${typeName(variables)}`);
  for (const [name, kind] of Object.entries(shape)) {
    const found = typeName(fields[name]);
    const accepted = [kind.replace("?", ""), kind.endsWith("?") ? "undefined" : kind];
    if (kind !== "unknown" && !accepted.includes(found)) refuse(`"${name}" has the type ${found}`);
  }
  for (const name of Object.keys(fields)) {
    if (!Object.hasOwn(shape, name)) refuse(`the call passed the unknown field "${name}"`);
  }
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value))
    return value.every((item) => typeof item === "string") ? "string[]" : "array";
  return Number.isNaN(value) ? "NaN" : typeof value;
}
