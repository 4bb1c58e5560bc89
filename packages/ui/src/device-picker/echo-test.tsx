import { useTestEcho } from "@rc-conference/core";
import type { ReactElement } from "react";
import { Icon } from "../internals/icons.tsx";
import { useMessages } from "../messages/context.tsx";

/** The whole way there and back: what is said comes again over the line. */
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
        {messages.testEcho}
      </button>
      <output className="rcc-hint">
        {isPending && messages.echoRunning}
        {data && messages.echo[data.status]}
      </output>
      {error && (
        <p className="rcc-error-message" role="alert">
          <Icon name="warning" />
          <span>{`${error.what} ${error.why}`}</span>
        </p>
      )}
    </div>
  );
}
