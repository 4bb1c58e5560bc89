import { type Participant, useParticipants } from "@rc-conference/core";
import { type ReactElement, useEffect, useRef } from "react";
import { announce, LiveRegion } from "../internals/announcer.tsx";
import { isHost } from "../internals/host.ts";
import { useNameInText } from "../internals/person-name.ts";
import { useMessages } from "../messages/context.tsx";
import type { Messages } from "../messages/messages.ts";

/** The part of a participant whose changes are announced. */
interface AnnouncedState {
  name: string;
  stage: "dialing" | "joined";
  muted: boolean;
  isolated: boolean;
}

type AnnouncedStates = ReadonlyMap<string, AnnouncedState>;

/** Announces to screen readers who is dialed, joins, leaves, and who is muted or isolated. */
export function ParticipantAnnouncements(): ReactElement {
  const messages = useMessages();
  const nameInText = useNameInText();
  const participants = useParticipants();
  const announced = useRef<AnnouncedStates>(new Map());
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const current = announcedStates(participants, nameInText);
    const texts = describeChanges(announced.current, current, messages);
    announced.current = current;
    if (texts.length > 0) announce(region.current, texts.join(". "));
  }, [participants, messages, nameInText]);
  return <LiveRegion region={region} />;
}

function announcedStates(
  participants: readonly Participant[],
  nameInText: (participant: Participant) => string,
): AnnouncedStates {
  const states = new Map<string, AnnouncedState>();
  for (const participant of participants) {
    if (isHost(participant)) continue;
    const { id, joinedAt, status, muted, isolated } = participant;
    const stage = joinedAt !== undefined ? "joined" : status === "dialing" ? status : undefined;
    if (stage) states.set(id, { name: nameInText(participant), stage, muted, isolated });
  }
  return states;
}

function describeChanges(
  previous: AnnouncedStates,
  current: AnnouncedStates,
  messages: Messages,
): string[] {
  const texts: string[] = [];
  for (const [id, { name, stage, muted, isolated }] of current) {
    const before = previous.get(id);
    if (before?.stage !== stage) {
      texts.push(
        stage === "joined" ? messages.announceJoined(name) : messages.announceDialing(name),
      );
    } else {
      if (before.muted !== muted) texts.push(messages.announceMuted(name, muted));
      if (before.isolated !== isolated) texts.push(messages.announceIsolated(name, isolated));
    }
  }
  for (const [id, { name, stage }] of previous) {
    if (!current.has(id) && stage === "joined") texts.push(messages.announceLeft(name));
  }
  return texts;
}
