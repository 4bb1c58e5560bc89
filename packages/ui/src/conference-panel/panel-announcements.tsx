import { type ConferenceState, useConferenceState } from "@rc-conference/core";
import type { ReactElement } from "react";
import { Announcer } from "../internals/announcer.tsx";
import { errorSummary } from "../internals/error-text.ts";
import { useMessages } from "../messages/context.tsx";
import type { Messages } from "../messages/messages.ts";

/** Announces changes of the conference's status, in the words that the panel shows. */
export function PanelAnnouncements(): ReactElement {
  const messages = useMessages();
  const conference = useConferenceState((state) => state);
  return (
    <>
      <Announcer text={statusText(conference, messages)} />
      <Announcer
        text={conference.status === "failed" ? errorSummary(conference.error) : ""}
        assertive
      />
    </>
  );
}

function statusText(conference: ConferenceState, messages: Messages): string {
  const { status } = conference;
  if (status === "idle" || status === "failed") return "";
  return `${messages.title}: ${explanation(conference, messages) ?? messages.status[status]}`;
}

/** The sentence that the panel shows in this status, if it has one. */
function explanation(conference: ConferenceState, messages: Messages): string | undefined {
  switch (conference.status) {
    case "reconnecting":
      return messages.reconnecting[conference.lost];
    case "rejoinable":
      return messages.rejoinable[conference.reason];
    case "ending":
      return messages.ending[conference.how];
    case "ended":
      return messages.ended[conference.reason];
    default:
      return undefined;
  }
}
