import { useMicrophoneTest } from "@rc-conference/core";
import type { ReactElement } from "react";
import { errorText } from "../internals/error-text.ts";
import { Icon } from "../internals/icons.tsx";
import { InlineError } from "../internals/inline-error.tsx";
import { LevelMeter } from "../level-meter/level-meter.tsx";
import { useMessages } from "../messages/context.tsx";

/** Shows the level of the microphone and whether a voice was heard. The sound stays in the page. */
export function MicrophoneTest(): ReactElement {
  const messages = useMessages();
  const test = useMicrophoneTest();
  const { status } = test;
  const isOn = status === "asking" || status === "running";
  return (
    <div className="rcc-test">
      <span className="rcc-field-row">
        <button
          type="button"
          className="rcc-button"
          aria-pressed={isOn}
          onClick={() => (isOn ? test.stop() : void test.start())}
        >
          <Icon name="microphone" />
          {isOn ? messages.stopTest : messages.testMicrophone}
        </button>
        <LevelMeter subscribe={test.subscribeLevel} />
      </span>
      <output className="rcc-hint">
        {status === "asking" && messages.creating.microphone}
        {status === "running" && (test.heard ? messages.testHeard : messages.testSpeak)}
      </output>
      {status === "failed" && <InlineError text={errorText(test.error, messages)} />}
    </div>
  );
}
