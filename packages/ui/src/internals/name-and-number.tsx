import type { ReactElement } from "react";
import { PhoneNumberText } from "./phone-number-text.tsx";

export interface NameAndNumberProps {
  name: string;
  phoneNumber: string | undefined;
  /** The id of the name's element, for `aria-labelledby`. */
  nameId?: string;
}

/** A person on a call. The number is omitted if it is already shown as the name. */
export function NameAndNumber({ name, phoneNumber, nameId }: NameAndNumberProps): ReactElement {
  return (
    <span className="rcc-identity">
      <span id={nameId} className="rcc-name">
        {name}
      </span>
      {phoneNumber !== undefined && phoneNumber !== name && (
        <span className="rcc-number">
          <PhoneNumberText phoneNumber={phoneNumber} />
        </span>
      )}
    </span>
  );
}
