import { type ConferenceState, useConference } from "@rc-conference/core";
import { type Part, part } from "../internals/part.ts";
import { ParticipantList } from "../participant-list/participant-list.tsx";

/** Stages in which there is somebody to show, the host inside or not. */
const RUNNING = new Set<ConferenceState["status"]>([
  "active",
  "reconnecting",
  "rejoinable",
  "rejoining",
  "ending",
]);

/** The list, while there is a conference to be in. */
export const Participants: Part<ParticipantList.Props> = part(function Participants(props) {
  const { status } = useConference();
  if (!RUNNING.has(status)) return null;
  return <ParticipantList {...props} />;
});
