import type { ReactElement } from "react";
import { formatPhoneNumber } from "./format.ts";
import { PhoneNumberText } from "./phone-number-text.tsx";

export interface NameAndNumberProps {
  name: string;
  phoneNumber: string | undefined;
}

/** A person on a call, with the name of `displayName`. The number is omitted if it is already shown as the name. */
export function NameAndNumber({ name, phoneNumber }: NameAndNumberProps): ReactElement {
  return (
    <span className="rcc-identity">
      <span className="rcc-name">{name}</span>
      {phoneNumber !== undefined && formatPhoneNumber(phoneNumber) !== name && (
        <span className="rcc-number">
          <PhoneNumberText phoneNumber={phoneNumber} />
        </span>
      )}
    </span>
  );
}
