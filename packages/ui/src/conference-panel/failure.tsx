import { useConferenceState, useResetConference } from "@rc-conference/core";
import { useActionError } from "../internals/action-error.tsx";
import { focusTarget } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { StartButton } from "./start-button.tsx";

/** Shown if a conference could not start: what happened, why, and what to do. */
export const Failure: Part<PartProps<"div">> = forwardPartRef(function Failure(props) {
  const messages = useMessages();
  const conference = useConferenceState((state) => state);
  const reset = useResetConference();
  const { runAction, errorMessage } = useActionError();
  if (conference.status !== "failed") return null;
  const { summary, explanation, hint } = conference.error;
  return renderElement(
    "div",
    props,
    {},
    {
      className: "rcc-section rcc-failure",
      children: (
        <>
          <span className="rcc-failure-icon">
            <Icon name="warning" />
          </span>
          <p className="rcc-section-title" {...focusTarget}>
            {summary}
          </p>
          <p className="rcc-hint">{`${explanation} ${hint}`}</p>
          <span className="rcc-buttons">
            <StartButton />
            <button
              type="button"
              className="rcc-button"
              aria-label={messages.dismissErrorOf(summary)}
              onClick={() => runAction(() => reset.mutateAsync())}
            >
              {messages.dismiss}
            </button>
          </span>
          {errorMessage}
        </>
      ),
    },
  );
});
