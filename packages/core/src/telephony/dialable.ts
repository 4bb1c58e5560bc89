import * as errors from "../errors/errors.ts";

/** A number has at most 15 digits (ITU-T E.164), an extension at most 8, and a service code starts with a star. */
const DIALABLE = /^(?:\+[1-9]\d{5,14}|\*?\d{1,15}#?|\*\d{1,3})$/;

/**
 * The number as the phone dials it: without the spaces, dashes, dots, slashes and brackets that people
 * write between its digits. Throws "invalid-number" for anything that is no number.
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
