import { useForwardCall } from "@rc-conference/core";
import { type ReactElement, useState } from "react";
import { PhoneNumberField } from "../internals/phone-number-field.tsx";
import type { ActionErrorState } from "../internals/use-action-error-state.ts";
import { useMessages } from "../messages/context.tsx";

export interface ForwardFormProps {
  callId: string;
  /** The caller, whose field and button differ from those of other ringing calls. */
  name: string;
  runAction: ActionErrorState["runAction"];
}

export function ForwardForm({ callId, name, runAction }: ForwardFormProps): ReactElement {
  const messages = useMessages();
  const forward = useForwardCall();
  const [to, setTo] = useState("");
  return (
    <form
      className="rcc-dial-form"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(() => forward.mutateAsync({ callId, to }));
      }}
    >
      <PhoneNumberField
        label={messages.forwardLabel}
        accessibleName={messages.forwardFieldLabel(name)}
        value={to}
        onChange={setTo}
      >
        <button
          type="submit"
          className="rcc-button"
          aria-label={messages.forwardCallNow(name)}
          disabled={to.trim() === ""}
        >
          {messages.forwardNow}
        </button>
      </PhoneNumberField>
    </form>
  );
}
