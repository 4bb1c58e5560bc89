import { formatDuration, formatPhoneNumber } from "../internals/format.ts";

/** Writes values as a language does. */
export interface Formats {
  /** `digits` is the number of digits after the decimal separator. */
  number(value: number, digits: number): string;
  /** 61_000 -> "1:01" */
  duration(ms: number): string;
  /** ["Ada", "Jonas", "Priya"] -> "Ada, Jonas, and Priya" */
  list(items: readonly string[]): string;
  phoneNumber(phoneNumber: string): string;
}

export function formatsIn(
  locale: string,
  phoneNumber: (phoneNumber: string) => string = formatPhoneNumber,
): Formats {
  const number = (value: number, options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, { useGrouping: false, ...options }).format(value);
  return {
    number: (value, digits) =>
      number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    duration: (ms) =>
      formatDuration(ms).replace(/\d+/g, (part) =>
        number(Number(part), { minimumIntegerDigits: part.length }),
      ),
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
    phoneNumber,
  };
}
