import type { ReactElement } from "react";
import { formatPhoneNumber } from "./format.ts";

/** A phone number, which runs from left to right in every language. */
export function PhoneText({ phoneNumber }: { phoneNumber: string }): ReactElement {
  return <bdi dir="ltr">{formatPhoneNumber(phoneNumber)}</bdi>;
}
