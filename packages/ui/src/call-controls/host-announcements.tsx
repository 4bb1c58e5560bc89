import { useConferenceState } from "@rc-conference/core";
import { type ReactElement, useEffect, useRef } from "react";
import { announce, LiveRegion } from "../internals/announcer.tsx";
import { useBurst } from "../internals/use-burst.ts";
import { useMessages } from "../messages/context.tsx";

interface HostState {
  muted: boolean;
  held: boolean;
}

/**
 * Announces that the host was muted or put on hold, by whichever control or page. The conference is on hold for a
 * moment whenever another call is answered and added: what is undone within a burst is not said.
 */
export function HostAnnouncements(): ReactElement {
  const messages = useMessages();
  const region = useRef<HTMLDivElement>(null);
  const muted = useConferenceState((state) => ("muted" in state ? state.muted : undefined));
  const held = useConferenceState((state) => ("held" in state ? state.held : undefined));
  const current = useRef<HostState>(undefined);
  const announced = useRef<HostState>(undefined);
  const announceSoon = useBurst(() => {
    const [before, after] = [announced.current, current.current];
    announced.current = after;
    if (!before || !after) return;
    const texts: string[] = [];
    if (before.muted !== after.muted) texts.push(messages.announceHostMuted(after.muted));
    if (before.held !== after.held) texts.push(messages.announceHostHeld(after.held));
    if (texts.length > 0) announce(region.current, texts.join(". "));
  });
  useEffect(() => {
    const isIn = muted !== undefined && held !== undefined;
    current.current = isIn ? { muted, held } : undefined;
    // The first state after joining is no change.
    if (!isIn || !announced.current) announced.current = current.current;
    else announceSoon();
  }, [muted, held, announceSoon]);
  return <LiveRegion region={region} />;
}
