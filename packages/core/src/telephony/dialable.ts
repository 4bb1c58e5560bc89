import * as errors from "../errors/errors.ts";

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

/** The target of a transfer or a forward, as the platform's request bodies name it. */
export function targetOf(number: string): { extensionNumber: string } | { phoneNumber: string } {
  return isExtensionNumber(number) ? { extensionNumber: number } : { phoneNumber: number };
}

/** Whether a number has the form of a colleague's extension: up to 8 digits without a country code. */
export function isExtensionNumber(number: string): boolean {
  return /^\d{1,8}$/.test(number);
}
