import { type ReactElement, type ReactNode, useId } from "react";

export interface NumberFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  /** What was typed is no number; the words about it have this id. */
  problemId?: string | undefined;
  /** The button beside it. */
  children: ReactNode;
}

/** A phone number to be typed, which runs from left to right in every language, and what is done with it. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const { label, value, onChange, placeholder, problemId, children } = props;
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="rcc-label">
        {label}
      </label>
      <span className="rcc-field-row">
        <input
          id={id}
          className="rcc-input rcc-tabular"
          type="tel"
          dir="ltr"
          autoComplete="off"
          value={value}
          placeholder={placeholder}
          aria-invalid={problemId !== undefined || undefined}
          aria-describedby={problemId}
          onChange={(event) => onChange(event.target.value)}
        />
        {children}
      </span>
    </>
  );
}
