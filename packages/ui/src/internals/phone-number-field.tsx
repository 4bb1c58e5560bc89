import { type ReactElement, type ReactNode, useId } from "react";
import { focusTarget } from "./focus-keeper.ts";

export interface PhoneNumberFieldProps {
  label: string;
  /** The accessible name, if it says more than the label, with which it begins. */
  accessibleName?: string;
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  /** The id of the error about this number; marks the field as invalid. */
  errorId?: string | undefined;
  /** The button beside the field. */
  children: ReactNode;
}

/** A field for a phone number and a button; left to right in right-to-left languages too. */
export function PhoneNumberField(props: PhoneNumberFieldProps): ReactElement {
  const { label, accessibleName, value, onChange, placeholder, errorId, children } = props;
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="rcc-label">
        {label}
      </label>
      <span className="rcc-field-row">
        <input
          id={id}
          {...focusTarget}
          className="rcc-input rcc-tabular"
          type="tel"
          dir="ltr"
          autoComplete="off"
          aria-label={accessibleName}
          value={value}
          placeholder={placeholder}
          aria-invalid={errorId !== undefined || undefined}
          aria-describedby={errorId}
          onChange={(event) => onChange(event.target.value)}
        />
        {children}
      </span>
    </>
  );
}
