import { errors } from "../errors/errors.ts";

/** E.164 has at most 15 digits; extensions have up to 8, service codes begin with a star. */
const DIALABLE = /^(?:\+[1-9]\d{5,14}|\*?\d{1,15}#?|\*\d{1,3})$/;

/**
 * The number as it is dialled, without what people write between its digits. Throws invalid-number
 * for anything else, before anything is sent.
 */
export function dialable(input: string): string {
  const number = input.replace(/[\s().\-\u2010-\u2015/]/g, "");
  if (!DIALABLE.test(number)) throw errors.invalidNumber();
  return number;
}

/** Whether it is written as the number of a colleague: short, and without a country. */
export function isExtensionNumber(number: string): boolean {
  return /^\d{1,8}$/.test(number);
}
