import {
  type DialOutcome,
  useCallerIds,
  useConference,
  useDialIntoConference,
} from "@rc-conference/core";
import { type ReactElement, useId, useState } from "react";
import { formatPhoneNumber } from "../internals/format.ts";
import { Icon } from "../internals/icons.tsx";
import { NumberField } from "../internals/number-field.tsx";
import { useMessages } from "../messages/context.tsx";

/** A number to be called into the conference, the caller id that is shown, and what became of it. */
export function DialForm(): ReactElement {
  const messages = useMessages();
  const { capacity } = useConference();
  const dial = useDialIntoConference();
  const callerIds = useCallerIds();
  const [to, setTo] = useState("");
  const [callerId, setCallerId] = useState("");
  const [outcome, setOutcome] = useState("");
  const problemId = useId();
  const call = (): void => {
    const shown = formatPhoneNumber(to.trim());
    setOutcome("");
    dial.mutate(
      { to, ...(callerId !== "" && { callerId }) },
      {
        onSuccess: (result: DialOutcome) => {
          setOutcome(result.status === "joined" ? "" : messages.dialOutcome[result.status](shown));
        },
      },
    );
    // Ready for the next one; where it was no number, it stays to be mended.
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
      <NumberField
        label={messages.dialLabel}
        value={to}
        onChange={setTo}
        placeholder="+1 650 555 0100"
        problemId={error ? problemId : undefined}
      >
        <button
          type="submit"
          className="rcc-button rcc-primary"
          disabled={to.trim() === "" || capacity.full}
        >
          <Icon name="phone" />
          {messages.call}
        </button>
      </NumberField>
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
                {formatPhoneNumber(phoneNumber)}
              </option>
            ))}
          </select>
        </label>
      )}
      <output className="rcc-hint">{outcome}</output>
      {error && (
        <p id={problemId} className="rcc-error-message" role="alert">
          <Icon name="warning" />
          <span>{`${error.what} ${error.why} ${error.todo}`}</span>
        </p>
      )}
    </form>
  );
}
