import { useConference } from "@rc-conference/core";
import type { ReactElement } from "react";
import { ParticipantList } from "../participant-list/participant-list.tsx";

/** The list, while there is a conference to be in. */
export function Participants(props: ParticipantList.Props): ReactElement | null {
  const { status } = useConference();
  if (status !== "active" && status !== "reconnecting" && status !== "ending") return null;
  return <ParticipantList {...props} />;
}
