import { useTestEcho } from "@rc-conference/core";
import type { ReactElement } from "react";
import { errorSummary } from "../internals/error-text.ts";
import { Icon } from "../internals/icons.tsx";
import { InlineError } from "../internals/inline-error.tsx";
import { useMessages } from "../messages/context.tsx";

/** Tests microphone, line and speaker with a call to a service that plays back what it hears. */
export function EchoTest({ to }: { to: string }): ReactElement {
  const messages = useMessages();
  const test = useTestEcho();
  const { data, error, isPending } = test;
  return (
    <div className="rcc-test">
      <button
        type="button"
        className="rcc-button"
        disabled={isPending}
        onClick={() => test.mutate({ to })}
      >
        <Icon name="phone" />
        {messages.echoTest}
      </button>
      <output className="rcc-hint">
        {isPending && messages.echoTestRunning}
        {data && messages.echoTestResult[data.status]}
      </output>
      {error && <InlineError text={errorSummary(error, messages)} />}
    </div>
  );
}
