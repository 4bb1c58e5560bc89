import { type ConferenceState, useCapability, useConference } from "@rc-conference/core";
import { useId } from "react";
import { useActionError } from "../internals/action-error.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import type { Messages } from "../messages/messages.ts";

/** Starts a conference, or another one. Disabled, with the reason below it, if the user may not start one. */
export const StartButton: Part<PartProps<"button">> = forwardPartRef(function StartButton(props) {
  const messages = useMessages();
  const conference = useConference();
  const capability = useCapability("startConference");
  const { runAction, errorMessage } = useActionError();
  const reasonId = useId();
  const { status } = conference;
  return (
    <>
      {renderElement(
        "button",
        props,
        { status },
        {
          className: "rcc-button rcc-primary",
          type: "button",
          disabled: !capability.allowed,
          "aria-describedby": capability.allowed ? undefined : reasonId,
          // Failure shows the error of this action, which is part of the conference's state.
          onClick: () => runAction(() => conference.start().catch(() => undefined)),
          children: labelFor(status, messages),
        },
      )}
      {!capability.allowed && (
        <span id={reasonId} className="rcc-hint">
          {capability.message}
        </span>
      )}
      {errorMessage}
    </>
  );
});

function labelFor(status: ConferenceState["status"], messages: Messages): string {
  if (status === "ended") return messages.startNewConference;
  return status === "failed" ? messages.tryAgain : messages.startConference;
}
