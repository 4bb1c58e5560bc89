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

/** Fills the fields that a known address lacks from an older one. */
export function fillAddress(known: Address, older: Address): Address {
  const filled = mergeAddress(older, known);
  return shallowEqual(known, filled) ? known : filled;
}

/**
 * Whether a called number stands for a conference: "conference", in whatever case, or the voiceCallToken of
 * one, with or without the form of a SIP address.
 */
export function isConferenceAddress(number: string | undefined): boolean {
  return /^(?:sips?:)?conf(?:erence(?:@.*)?$|_)/i.test(number?.trim() ?? "");
}

/** Whether both objects hold identical values in every field of the second one. */
export function shallowEqual<T extends object>(one: T, other: Partial<T>): boolean {
  return (Object.keys(other) as (keyof T)[]).every((key) => Object.is(one[key], other[key]));
}
