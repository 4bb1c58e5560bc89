import { useParticipants } from "@rc-conference/core";
import type { ReactElement } from "react";
import { displayName } from "../internals/display-name.ts";
import { focusItem } from "../internals/focus-keeper.ts";
import { isHost } from "../internals/host.ts";
import { NameAndNumber } from "../internals/name-and-number.tsx";
import { useMessages } from "../messages/context.tsx";

/** The calls that wait for the conference to start, before the participant list shows them. */
export function PendingCalls(): ReactElement | null {
  const messages = useMessages();
  const pending = useParticipants().filter((participant) => !isHost(participant));
  if (pending.length === 0) return null;
  return (
    <ul className="rcc-call-list" aria-label={messages.participants}>
      {pending.map((participant) => (
        <li key={participant.id} className="rcc-call-item" {...focusItem(participant.id)}>
          <NameAndNumber name={displayName(participant)} phoneNumber={participant.phoneNumber} />
          <span className="rcc-status">{messages.participantStatus[participant.status]}</span>
        </li>
      ))}
    </ul>
  );
}
