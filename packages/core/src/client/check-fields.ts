import * as errors from "../errors/errors.ts";
import { fieldsOf } from "../json.ts";

type Kind<T> = T extends readonly string[]
  ? "string[]"
  : T extends boolean
    ? "boolean"
    : T extends number
      ? "number" | "whole number"
      : T extends string
        ? string extends T
          ? "string"
          : `"${string}`
        : string;

/**
 * What each field has to be, with "|" between alternatives: a name of `typeof`, a list type, a text in
 * quotes, `false`, `whole number` from 0, or `{start,stop}` for an object with these
 * methods. "?" at the end marks an optional field.
 */
export type Shape<Fields> = {
  readonly [Field in keyof Fields]-?: undefined extends Fields[Field]
    ? `${Kind<NonNullable<Fields[Field]>>}?`
    : Kind<Fields[Field]> | `"${string}"?`;
};

/**
 * Throws "invalid-argument" unless `value` is an object with the fields of `shape` and no others: a
 * misspelt `callId` would silently address the conference instead of the call. The error's text names
 * fields and types, and never a value.
 */
export function checkFields<Fields>(caller: string, value: unknown, shape: Shape<Fields>): void {
  const kinds = shape as Readonly<Record<string, string>>;
  const names = Object.keys(kinds).join(", ");
  const fields = fieldsOf(value);
  const refuse = (problem: string): never => {
    throw errors.invalidArgument(`The function ${caller} ${problem}.`);
  };
  if (!fields) return refuse(`takes an object, not ${typeName(value)}`);
  for (const name in { ...kinds, ...fields }) {
    const kind = kinds[name]?.replace("?", "|undefined");
    const field = fields[name];
    if (!kind) refuse(`knows no "${name}", but ${names}`);
    else if (!kind.split("|").some((each) => isOfKind(field, each))) {
      refuse(`needs "${name}" to be ${kind}, not ${typeName(field)}`);
    }
  }
}

function isOfKind(value: unknown, kind: string): boolean {
  const fits = [
    typeName(value),
    `"${String(value)}"`,
    value === false && "false",
    Number.isInteger(value) && Number(value) >= 0 && "whole number",
  ];
  if (kind[0] !== "{") return fits.includes(kind);
  const methods = kind.slice(1, -1).split(",");
  return methods.every((method) => typeof (value as never)?.[method] === "function");
}

function typeName(value: unknown): string {
  if (value === null || Number.isNaN(value)) return `${value}`;
  if (!Array.isArray(value)) return typeof value;
  return value.every((item) => typeof item === "string") ? "string[]" : "array";
}
