import {
  type ConferenceState,
  useCapability,
  useConferenceState,
  useStartConference,
} from "@rc-conference/core";
import { useId } from "react";
import { useActionError } from "../internals/action-error.tsx";
import { capabilityText } from "../internals/capability-text.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import type { Messages } from "../messages/messages.ts";
import { useStartBlocker } from "./use-start-blocker.ts";

/**
 * Starts a conference, or another one. Disabled, with the reason below it, only if the start would surely
 * fail: the user may not start one, or is not logged in.
 */
export const StartButton: Part<PartProps<"button">> = forwardPartRef(function StartButton(props) {
  const messages = useMessages();
  const status = useConferenceState((state) => state.status);
  const start = useStartConference();
  const capability = useCapability("startConference");
  const isLoggedOut = useStartBlocker().reason === "notLoggedIn";
  const { runAction, errorMessage } = useActionError();
  const reasonId = useId();
  return (
    <>
      {renderElement(
        "button",
        props,
        { status },
        {
          className: "rcc-button rcc-primary",
          type: "button",
          disabled: !capability.allowed || isLoggedOut,
          "aria-describedby": capability.allowed && !isLoggedOut ? undefined : reasonId,
          // Failure shows the error of this action, which is part of the conference's state.
          onClick: () => runAction(() => start.mutateAsync().catch(() => undefined)),
          children: labelFor(status, messages),
        },
      )}
      {!capability.allowed && (
        <span id={reasonId} className="rcc-hint">
          {capabilityText("startConference", capability, messages)}
        </span>
      )}
      {capability.allowed && isLoggedOut && (
        <span id={reasonId} className="rcc-hint">
          {messages.logInFirst}
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
