import { type ReactElement, useEffect, useRef } from "react";

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
  useEffect(() => {
    const element = region.current;
    if (!element || text === "") return;
    element.textContent = text;
    const timer = setTimeout(() => {
      element.textContent = "";
    }, KEPT);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div
      ref={region}
      className="rcc-visually-hidden"
      aria-live={assertive ? "assertive" : "polite"}
    />
  );
}
