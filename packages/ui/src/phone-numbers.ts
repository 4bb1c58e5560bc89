import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * Writes a phone number as its country groups it: "+493012345678" -> "+49 30 12345678". Extensions and
 * numbers without a country code are returned unchanged. Pass it to a MessagesProvider.
 */
export function formatPhoneNumber(phoneNumber: string): string {
  const parsed = parsePhoneNumberFromString(phoneNumber);
  return parsed?.isPossible() ? parsed.formatInternational() : phoneNumber;
}
