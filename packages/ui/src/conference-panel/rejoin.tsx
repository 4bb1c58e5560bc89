import { useConferenceState, useLeaveConference, useResetConference } from "@rc-conference/core";
import { EndButton } from "../call-controls/end-button.tsx";
import { useActionError } from "../internals/action-error.tsx";
import { useChangeHandlers } from "../internals/change-handlers.tsx";
import { errorSummary } from "../internals/error-text.ts";
import { focusTarget } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { RejoinButton } from "./rejoin-button.tsx";

/** Offers to rejoin a conference that is still running without this page, for example after a reload. */
export const Rejoin: Part<PartProps<"div">> = forwardPartRef(function Rejoin(props) {
  const messages = useMessages();
  const conference = useConferenceState((state) => state);
  const leave = useLeaveConference();
  const reset = useResetConference();
  const { runAction, errorMessage } = useActionError();
  const { mayLeave } = useChangeHandlers({});
  if (conference.status === "rejoining") {
    return renderElement(
      "div",
      props,
      { reason: conference.reason },
      {
        className: "rcc-banner",
        children: (
          <>
            <span className="rcc-text">{messages.rejoining}</span>
            <button
              type="button"
              className="rcc-link"
              onClick={() => {
                if (mayLeave("cancelRejoining")) runAction(() => leave.mutateAsync());
              }}
            >
              {messages.cancel}
            </button>
            {errorMessage}
          </>
        ),
      },
    );
  }
  if (conference.status !== "rejoinable") return null;
  const { reason, error } = conference;
  return renderElement(
    "div",
    props,
    { reason },
    {
      className: "rcc-section",
      children: (
        <>
          <p className="rcc-section-title" {...focusTarget}>
            {messages.rejoinable[reason]}
          </p>
          {error && (
            <p className="rcc-banner rcc-error" role="alert">
              <Icon name="warning" />
              <span className="rcc-text">{errorSummary(error)}</span>
            </p>
          )}
          <span className="rcc-buttons">
            <RejoinButton />
            <EndButton className="rcc-button" />
            <button
              type="button"
              className="rcc-button"
              onClick={() => runAction(() => reset.mutateAsync())}
            >
              {messages.notNow}
            </button>
          </span>
          {errorMessage}
        </>
      ),
    },
  );
});
