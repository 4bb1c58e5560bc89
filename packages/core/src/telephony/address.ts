import type { Address } from "./event.ts";

/** What was known stays where the newer word is silent: names come late and go missing. */
export function mergeAddress(known: Address | undefined, newer: Address): Address {
  const merged: Address = {
    phoneNumber: newer.phoneNumber ?? known?.phoneNumber,
    name: newer.name ?? known?.name,
    extensionId: newer.extensionId ?? known?.extensionId,
  };
  return known && shallowEqual(known, merged) ? known : merged;
}

/** Whether the first says all that the second says, field by field. */
export function shallowEqual<T extends object>(one: T, other: T): boolean {
  return (Object.keys(other) as (keyof T)[]).every((key) => Object.is(one[key], other[key]));
}
