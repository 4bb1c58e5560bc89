import { type Participant, useParticipants } from "@rc-conference/core";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import { announce, LiveRegion } from "../internals/announcer.tsx";
import { spokenList, useDistinctNames } from "../internals/distinct-names.ts";
import { isHost } from "../internals/host.ts";
import { useBurst } from "../internals/use-burst.ts";
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

/**
 * Announces to screen readers who is dialed, joins, leaves, and who is muted or isolated. Changes that follow each
 * other closely are one text, since each text would cut off the one before.
 */
export function ParticipantAnnouncements(): ReactElement {
  const messages = useMessages();
  const participants = useParticipants();
  const others = useMemo(
    () => participants.filter((participant) => !isHost(participant)),
    [participants],
  );
  const names = useDistinctNames(others);
  const current = useRef<AnnouncedStates>(undefined);
  const announced = useRef<AnnouncedStates>(undefined);
  const region = useRef<HTMLDivElement>(null);
  const announceSoon = useBurst(() => {
    const texts = describeChanges(
      announced.current ?? new Map(),
      current.current ?? new Map(),
      messages,
    );
    announced.current = current.current;
    if (texts.length > 0) announce(region.current, texts.join(". "));
  });
  useEffect(() => {
    current.current = announcedStates(others, names);
    // Those who are there when the list is first shown have not just joined.
    announced.current ??= current.current;
    announceSoon();
  }, [others, names, announceSoon]);
  return <LiveRegion region={region} />;
}

function announcedStates(
  others: readonly Participant[],
  names: ReadonlyMap<string, string>,
): AnnouncedStates {
  const states = new Map<string, AnnouncedState>();
  for (const { id, joinedAt, status, muted, isolated } of others) {
    const stage = joinedAt !== undefined ? "joined" : status === "dialing" ? status : undefined;
    if (stage) states.set(id, { name: names.get(id) ?? "", stage, muted, isolated });
  }
  return states;
}

function describeChanges(
  previous: AnnouncedStates,
  current: AnnouncedStates,
  messages: Messages,
): string[] {
  const changes = {
    joined: [] as string[],
    dialing: [] as string[],
    muted: [] as string[],
    unmuted: [] as string[],
    isolated: [] as string[],
    notIsolated: [] as string[],
  };
  for (const [id, { name, stage, muted, isolated }] of current) {
    const before = previous.get(id);
    if (before?.stage !== stage) {
      changes[stage].push(name);
      continue;
    }
    if (before.muted !== muted) changes[muted ? "muted" : "unmuted"].push(name);
    if (before.isolated !== isolated) changes[isolated ? "isolated" : "notIsolated"].push(name);
  }
  const left = [...previous]
    .filter(([id, { stage }]) => !current.has(id) && stage === "joined")
    .map(([, { name }]) => name);
  const describe = (
    names: readonly string[],
    text: (list: string, count: number) => string,
  ): string[] => (names.length > 0 ? [text(spokenList(names, messages), names.length)] : []);
  return [
    // First, because somebody who left may have joined again in the meantime.
    ...describe(left, messages.announceLeft),
    ...describe(changes.dialing, messages.announceDialing),
    ...describe(changes.joined, messages.announceJoined),
    ...describe(changes.muted, (list, count) => messages.announceMuted(list, true, count)),
    ...describe(changes.unmuted, (list, count) => messages.announceMuted(list, false, count)),
    ...describe(changes.isolated, (list, count) => messages.announceIsolated(list, true, count)),
    ...describe(changes.notIsolated, (list, count) =>
      messages.announceIsolated(list, false, count),
    ),
  ];
}
