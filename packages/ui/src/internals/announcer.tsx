import { type ReactElement, type RefObject, useEffect, useRef } from "react";

/** Milliseconds after which a text is cleared, so that nobody stumbles over it later. */
const KEPT = 7_000;

/** Speaks a text through a live region that was there, empty, before. */
export function Announcer({
  text,
  assertive = false,
}: {
  text: string;
  assertive?: boolean;
}): ReactElement {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => (text === "" ? undefined : speak(region.current, text)), [text]);
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

/** Returns what takes the text back before its time. */
export function speak(region: HTMLElement | null, text: string): (() => void) | undefined {
  if (!region) return undefined;
  region.textContent = text;
  const timer = setTimeout(() => {
    if (region.textContent === text) region.textContent = "";
  }, KEPT);
  return () => clearTimeout(timer);
}
