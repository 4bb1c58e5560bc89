import { useConference } from "@rc-conference/core";
import { EndButton } from "../call-controls/end-button.tsx";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useReport } from "../internals/report.tsx";
import { useMessages } from "../messages/context.tsx";

/** A conference that runs without this page, as after a reload: why, and the way back into it. */
export const Rejoin: Part<PartProps<"div", PartState>> = part(function Rejoin(props) {
  const messages = useMessages();
  const conference = useConference();
  const { report } = useReport();
  if (conference.status === "rejoining") {
    return renderPart(
      "div",
      props,
      { why: conference.why },
      {
        className: "rcc-banner",
        children: (
          <>
            <span>{messages.rejoining}</span>
            <button
              type="button"
              className="rcc-link"
              onClick={() => report.run(() => conference.leave())}
            >
              {messages.cancel}
            </button>
          </>
        ),
      },
    );
  }
  if (conference.status !== "rejoinable") return null;
  const { why, error, reset } = conference;
  return renderPart(
    "div",
    props,
    { why },
    {
      className: "rcc-section",
      children: (
        <>
          <p className="rcc-section-title">{messages.rejoinable[why]}</p>
          {error && (
            <p className="rcc-banner rcc-error" role="alert">
              <Icon name="warning" />
              <span>{`${error.what} ${error.why}`}</span>
            </p>
          )}
          <span className="rcc-buttons">
            <RejoinButton />
            <EndButton className="rcc-button" />
            <button type="button" className="rcc-button" onClick={reset}>
              {messages.notNow}
            </button>
          </span>
        </>
      ),
    },
  );
});

/** "Rejoin" */
export const RejoinButton: Part<PartProps<"button", PartState>> = part(
  function RejoinButton(props) {
    const messages = useMessages();
    const conference = useConference();
    const { report } = useReport();
    return renderPart(
      "button",
      props,
      {},
      {
        className: "rcc-button rcc-primary",
        type: "button",
        // What goes wrong is the conference's state, and shown as such.
        onClick: () => report.run(() => conference.rejoin().catch(() => undefined)),
        children: messages.rejoin,
      },
    );
  },
);
