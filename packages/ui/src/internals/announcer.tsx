import { type ReactElement, type RefObject, useEffect, useRef } from "react";

/** A text is removed after this time, so that nobody finds an outdated one while browsing the page. */
const TEXT_LIFETIME_MS = 7_000;

/**
 * Announces `text` to screen readers, and removes it when `text` becomes empty. The live region is mounted empty,
 * because many ignore initial content.
 */
export function Announcer({
  text,
  assertive = false,
}: {
  text: string;
  assertive?: boolean;
}): ReactElement {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => announce(region.current, text), [text]);
  return <LiveRegion region={region} assertive={assertive} />;
}

export function LiveRegion({
  region,
  assertive = false,
}: {
  region: RefObject<HTMLDivElement | null>;
  assertive?: boolean;
}): ReactElement {
  return (
    <div
      ref={region}
      className="rcc-visually-hidden"
      aria-live={assertive ? "assertive" : "polite"}
    />
  );
}

/** Shows the text in a live region; an empty text clears it. Returns a function that cancels the timed removal. */
export function announce(region: HTMLElement | null, text: string): (() => void) | undefined {
  if (!region) return undefined;
  if (region.textContent !== "" || text !== "") region.replaceChildren(...(text ? [text] : []));
  if (text === "") return undefined;
  const timer = setTimeout(() => {
    if (region.textContent === text) region.replaceChildren();
  }, TEXT_LIFETIME_MS);
  return () => clearTimeout(timer);
}
