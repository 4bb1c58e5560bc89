import {
  type DialOutcome,
  useCallerIds,
  useCapacity,
  useDialIntoConference,
} from "@rc-conference/core";
import { type ReactElement, useId, useState } from "react";
import { errorText } from "../internals/error-text.ts";
import { Icon } from "../internals/icons.tsx";
import { InlineError } from "../internals/inline-error.tsx";
import { numberInText } from "../internals/person-name.ts";
import { PhoneNumberField } from "../internals/phone-number-field.tsx";
import { useFormats, useMessages } from "../messages/context.tsx";

/** Dials a number into the conference, with a choice of the caller id, and shows the outcome. */
export function DialForm(): ReactElement {
  const messages = useMessages();
  const formats = useFormats();
  const capacity = useCapacity();
  const dial = useDialIntoConference();
  const callerIds = useCallerIds();
  const [to, setTo] = useState("");
  const [callerId, setCallerId] = useState("");
  const [outcome, setOutcome] = useState("");
  const errorId = useId();
  const call = (): void => {
    const displayedNumber = numberInText(to.trim(), messages, formats);
    setOutcome("");
    dial.mutate(
      { to, ...(callerId !== "" && { callerId }) },
      {
        onSuccess: (result: DialOutcome) => {
          setOutcome(
            result.status === "joined" ? "" : messages.dialOutcome[result.status](displayedNumber),
          );
        },
      },
    );
    // Clears the field for the next number, but keeps text without digits, so that the user can correct it.
    if (/\d/.test(to)) setTo("");
  };
  const { error } = dial;
  const numbers = callerIds.data ?? [];
  return (
    <form
      className="rcc-dial-form"
      onSubmit={(event) => {
        event.preventDefault();
        call();
      }}
    >
      <PhoneNumberField
        label={messages.dialLabel}
        value={to}
        onChange={setTo}
        placeholder="+1 650 555 0100"
        errorId={error ? errorId : undefined}
      >
        <button
          type="submit"
          className="rcc-button rcc-primary"
          disabled={to.trim() === "" || capacity.full}
        >
          <Icon name="phone" />
          {messages.call}
        </button>
      </PhoneNumberField>
      {error && <InlineError id={errorId} text={errorText(error, messages)} />}
      <output className="rcc-hint">{outcome}</output>
      {numbers.length > 1 && (
        <label className="rcc-label rcc-caller-id">
          {messages.callerId}
          <select
            className="rcc-input"
            value={callerId}
            onChange={(event) => setCallerId(event.target.value)}
          >
            <option value="">{messages.callerIdDefault}</option>
            {numbers.map(({ phoneNumber }) => (
              <option key={phoneNumber} value={phoneNumber}>
                {formats.phoneNumber(phoneNumber)}
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  );
}
