import type { ReactElement } from "react";
import { formatPhoneNumber } from "./format.ts";

/** Isolated and left to right, because phone numbers are written so in right-to-left languages too. */
export function PhoneNumberText({ phoneNumber }: { phoneNumber: string }): ReactElement {
  return (
    <bdi className="rcc-phone-number" dir="ltr">
      {formatPhoneNumber(phoneNumber)}
    </bdi>
  );
}
