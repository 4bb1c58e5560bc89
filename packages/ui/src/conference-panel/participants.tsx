import { type ConferenceState, useConferenceState } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { ParticipantList } from "../participant-list/participant-list.tsx";

/** In "rejoinable" and "rejoining", the other participants are in the conference without the host. */
const STATUSES_WITH_PARTICIPANTS = new Set<ConferenceState["status"]>([
  "active",
  "reconnecting",
  "rejoinable",
  "rejoining",
  "ending",
]);

/** The participant list. Hidden before and after a conference. */
export const Participants: Part<ParticipantList.Props> = forwardPartRef(
  function Participants(props) {
    const status = useConferenceState((state) => state.status);
    if (!STATUSES_WITH_PARTICIPANTS.has(status)) return null;
    return <ParticipantList {...props} />;
  },
);
