import { useConferenceState, useEndConference } from "@rc-conference/core";
import { useActionError } from "../internals/action-error.tsx";
import { useChangeHandlers } from "../internals/change-handlers.tsx";
import { focusTarget } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useNow } from "../internals/use-now.ts";
import { useMessages } from "../messages/context.tsx";
import { PendingCalls } from "./pending-calls.tsx";

/** Shown while a conference starts: the current step, the remaining time, and a button to cancel. */
export const Starting: Part<PartProps<"div">> = forwardPartRef(function Starting(props) {
  const messages = useMessages();
  const conference = useConferenceState((state) => state);
  const now = useNow(conference.status === "joining");
  const end = useEndConference();
  const { runAction, errorMessage } = useActionError();
  const { mayEnd } = useChangeHandlers({});
  if (conference.status !== "creating" && conference.status !== "joining") return null;
  const step =
    conference.status === "creating"
      ? messages.creating[conference.step]
      : conference.attempt === 1
        ? messages.joining
        : messages.joinAttempt(conference.attempt);
  const secondsLeft =
    conference.status === "joining" && now !== undefined
      ? Math.max(0, Math.ceil((conference.deadline - now) / 1000))
      : undefined;
  return renderElement(
    "div",
    props,
    {},
    {
      className: "rcc-section",
      children: (
        <>
          <span className="rcc-progress" aria-hidden="true" />
          <p className="rcc-section-title" {...focusTarget}>
            {step}
          </p>
          {secondsLeft !== undefined && (
            <p className="rcc-hint rcc-tabular">{messages.secondsLeft(secondsLeft)}</p>
          )}
          <PendingCalls />
          <button
            type="button"
            className="rcc-button"
            onClick={() => {
              if (mayEnd("cancelStarting")) runAction(() => end.mutateAsync());
            }}
          >
            {messages.cancel}
          </button>
          {errorMessage}
        </>
      ),
    },
  );
});
