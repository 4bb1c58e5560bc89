import { type ConferenceError, type EndReason, useConferenceState } from "@rc-conference/core";
import { errorSummary, joinSentences } from "../internals/error-text.ts";
import { focusTarget } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { PersonAvatar } from "../internals/initials.tsx";
import { NameAndNumber } from "../internals/name-and-number.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useFormats, useMessages } from "../messages/context.tsx";
import type { Messages } from "../messages/messages.ts";
import { StartButton } from "./start-button.tsx";

/** What a request that the platform did not confirm means for the others, and why it was not confirmed. */
function unconfirmedText(reason: EndReason, error: ConferenceError, messages: Messages): string {
  const consequence = messages.unconfirmed[reason === "left" ? "left" : "ended"];
  return joinSentences([consequence, errorSummary(error, messages)], messages);
}

/** Shown after a conference: why it ended, who was in it, and for how long. */
export const ConferenceSummary: Part<PartProps<"div">> = forwardPartRef(
  function ConferenceSummary(props) {
    const messages = useMessages();
    const formats = useFormats();
    const conference = useConferenceState((state) => state);
    if (conference.status !== "ended") return null;
    const { participants, startedAt, endedAt, reason, error } = conference;
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
            {error && (
              <p className="rcc-banner rcc-error" role="alert" data-code={error.code}>
                <Icon name="warning" />
                <span className="rcc-text">{unconfirmedText(reason, error, messages)}</span>
              </p>
            )}
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
