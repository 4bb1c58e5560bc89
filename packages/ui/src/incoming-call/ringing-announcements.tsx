import type { ActiveCall } from "@rc-conference/core";
import { type ReactElement, useEffect, useRef } from "react";
import { announce, LiveRegion } from "../internals/announcer.tsx";
import { useBurst } from "../internals/use-burst.ts";
import { useMessages } from "../messages/context.tsx";

/** Announces each call once, when it begins to ring, and clears the text when none of the announced calls rings any more. */
export function RingingAnnouncements({
  calls,
  names,
}: {
  calls: readonly ActiveCall[];
  names: ReadonlyMap<string, string>;
}): ReactElement {
  const messages = useMessages();
  const region = useRef<HTMLDivElement>(null);
  const announced = useRef(new Set<string>());
  /** The calls of the text that is in the region. */
  const shown = useRef(new Set<string>());
  const announceSoon = useBurst(() => {
    const fresh = calls.filter(({ id }) => !announced.current.has(id));
    for (const { id } of fresh) announced.current.add(id);
    if (fresh.length === 0) return;
    shown.current = new Set(fresh.map(({ id }) => id));
    const texts = fresh.map(({ id }) => messages.incomingCallFrom(names.get(id) ?? ""));
    announce(region.current, texts.join(". "));
  });
  const ids = calls.map(({ id }) => id).join(" ");
  useEffect(() => {
    const ringing = new Set(ids === "" ? [] : ids.split(" "));
    if ([...ringing].some((id) => !announced.current.has(id))) announceSoon();
    for (const id of announced.current) if (!ringing.has(id)) announced.current.delete(id);
    if (![...shown.current].some((id) => ringing.has(id))) announce(region.current, "");
  }, [ids, announceSoon]);
  return <LiveRegion region={region} />;
}
