import type { ReactElement } from "react";
import { useFormats } from "../messages/context.tsx";

/** Isolated and left to right, because phone numbers are written so in right-to-left languages too. */
export function PhoneNumberText({ phoneNumber }: { phoneNumber: string }): ReactElement {
  return (
    <bdi className="rcc-phone-number" dir="ltr">
      {useFormats().phoneNumber(phoneNumber)}
    </bdi>
  );
}
