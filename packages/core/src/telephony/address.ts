import type { Address } from "./event.ts";

/**
 * Merges a newer address into a known one, field by field. A field that the newer one lacks stays known,
 * because the platform sends names late and leaves them out of some events.
 */
export function mergeAddress(known: Address | undefined, newer: Address): Address {
  const merged: Address = {
    phoneNumber: newer.phoneNumber ?? known?.phoneNumber,
    name: newer.name ?? known?.name,
    extensionId: newer.extensionId ?? known?.extensionId,
  };
  return known && shallowEqual(known, merged) ? known : merged;
}

/** Whether both objects hold identical values in every field of the second one. */
export function shallowEqual<T extends object>(one: T, other: T): boolean {
  return (Object.keys(other) as (keyof T)[]).every((key) => Object.is(one[key], other[key]));
}
