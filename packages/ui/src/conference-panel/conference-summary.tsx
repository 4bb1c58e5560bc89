import { useConferenceState } from "@rc-conference/core";
import { focusTarget } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { PersonAvatar } from "../internals/initials.tsx";
import { NameAndNumber } from "../internals/name-and-number.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useFormats, useMessages } from "../messages/context.tsx";
import { StartButton } from "./start-button.tsx";

/** Shown after a conference: why it ended, who was in it, and for how long. */
export const ConferenceSummary: Part<PartProps<"div">> = forwardPartRef(
  function ConferenceSummary(props) {
    const messages = useMessages();
    const formats = useFormats();
    const conference = useConferenceState((state) => state);
    if (conference.status !== "ended") return null;
    const { participants, startedAt, endedAt, reason } = conference;
    // If the conference ended while this page was away, an empty list means unknown, not nobody.
    const areParticipantsUnknown = participants.length === 0 && reason === "endedWhileAway";
    const summary = areParticipantsUnknown
      ? ""
      : participants.length === 0
        ? messages.nobodyJoined
        : messages.endedSummary(formats.duration(endedAt - startedAt), participants.length);
    return renderElement(
      "div",
      props,
      {},
      {
        className: "rcc-section rcc-receipt",
        children: (
          <>
            <span className="rcc-receipt-icon" aria-hidden="true">
              <Icon name="check" />
            </span>
            <p className="rcc-section-title" {...focusTarget}>
              {messages.ended[reason]}
            </p>
            {summary !== "" && <p className="rcc-hint rcc-tabular">{summary}</p>}
            {participants.length > 0 && (
              <ul className="rcc-call-list" aria-label={messages.participants}>
                {participants.map((participant) => (
                  <li key={participant.id} className="rcc-call-item">
                    <PersonAvatar person={participant} />
                    <NameAndNumber person={participant} />
                    <span className="rcc-duration">{formats.duration(participant.durationMs)}</span>
                  </li>
                ))}
              </ul>
            )}
            <StartButton />
          </>
        ),
      },
    );
  },
);
