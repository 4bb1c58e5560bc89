import { useConference } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { StartButton } from "./start-button.tsx";

/** Shown if a conference could not start: what happened, why, and what to do. */
export const Failure: Part<PartProps<"div">> = forwardPartRef(function Failure(props) {
  const messages = useMessages();
  const conference = useConference();
  if (conference.status !== "failed") return null;
  const { what, why, todo } = conference.error;
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
          <p className="rcc-section-title">{what}</p>
          <p className="rcc-hint">{`${why} ${todo}`}</p>
          <span className="rcc-buttons">
            <StartButton />
            <button type="button" className="rcc-button" onClick={() => conference.reset()}>
              {messages.dismiss}
            </button>
          </span>
        </>
      ),
    },
  );
});
