import type { ReactElement } from "react";
import type { Person } from "./person-name.ts";
import { PersonNameText } from "./person-name-text.tsx";
import { PhoneNumberText } from "./phone-number-text.tsx";
import { titleWhereCut } from "./title-where-cut.ts";

/** A person on a call. The number is omitted if it is already shown as the name. */
export function NameAndNumber({ person }: { person: Person }): ReactElement {
  const { name, phoneNumber } = person;
  return (
    <span className="rcc-identity">
      <span className="rcc-name" {...titleWhereCut}>
        <PersonNameText person={person} />
      </span>
      {phoneNumber !== undefined && phoneNumber !== name && (
        <span className="rcc-number">
          <PhoneNumberText phoneNumber={phoneNumber} />
        </span>
      )}
    </span>
  );
}
