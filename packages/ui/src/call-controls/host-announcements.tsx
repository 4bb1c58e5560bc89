import { useConferenceState } from "@rc-conference/core";
import { type ReactElement, useEffect, useRef } from "react";
import { announce, LiveRegion } from "../internals/announcer.tsx";
import { useMessages } from "../messages/context.tsx";

/** Announces that the host was muted or put on hold, by whichever control or page. */
export function HostAnnouncements(): ReactElement {
  const messages = useMessages();
  const region = useRef<HTMLDivElement>(null);
  const muted = useConferenceState((state) => ("muted" in state ? state.muted : undefined));
  const held = useConferenceState((state) => ("held" in state ? state.held : undefined));
  const before = useRef({ muted, held });
  useEffect(() => {
    const previous = before.current;
    before.current = { muted, held };
    // The first state after joining is no change.
    if (muted === undefined || held === undefined || previous.muted === undefined) return;
    const texts: string[] = [];
    if (previous.muted !== muted) texts.push(messages.announceHostMuted(muted));
    if (previous.held !== held) texts.push(messages.announceHostHeld(held));
    if (texts.length > 0) announce(region.current, texts.join(". "));
  }, [muted, held, messages]);
  return <LiveRegion region={region} />;
}
