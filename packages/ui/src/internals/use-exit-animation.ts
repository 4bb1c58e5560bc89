import { type RefObject, useInsertionEffect } from "react";

const DURATION_MS = 160;

/**
 * Shows how an element that React removes gives its room back: a copy, hidden from assistive technology,
 * fades and shrinks in its place. Does nothing if the user prefers reduced motion.
 */
export function useExitAnimation(element: RefObject<HTMLElement | null>): void {
  // Cleaned up before the element is removed, as a layout effect is, but without a warning of React 18 on a server.
  useInsertionEffect(() => {
    return () => {
      const node = element.current;
      const parent = node?.parentElement;
      const view = node?.ownerDocument.defaultView;
      if (!node || !parent || !view?.matchMedia || !("animate" in node)) return;
      if (view.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
      const next = node.nextElementSibling;
      const { height } = node.getBoundingClientRect();
      queueMicrotask(() => {
        // Still there: StrictMode only rehearses the removal. Parent gone: the whole list was removed.
        if (node.isConnected || !parent.isConnected) return;
        const copy = copyOf(node);
        parent.insertBefore(copy, next?.parentElement === parent ? next : null);
        copy
          .animate(
            [
              { height: `${height}px`, minHeight: 0, opacity: 1 },
              { height: 0, minHeight: 0, paddingBlock: 0, borderBlockWidth: 0, opacity: 0 },
            ],
            { duration: DURATION_MS, easing: "ease-out" },
          )
          .finished.catch(() => undefined)
          .then(() => copy.remove());
      });
    };
  }, [element]);
}

/** What identifies an element, gives it a role, or lets the focus move to it. */
const ATTRIBUTES = [
  "id",
  "role",
  "aria-live",
  "aria-labelledby",
  "popover",
  "data-rcc-item",
  "data-rcc-focus",
  "data-rcc-action",
];

function copyOf(node: HTMLElement): HTMLElement {
  const copy = node.cloneNode(true) as HTMLElement;
  copy.querySelector("[role=menu]")?.remove();
  for (const each of [copy, ...copy.querySelectorAll("*")]) {
    for (const attribute of ATTRIBUTES) each.removeAttribute(attribute);
  }
  copy.setAttribute("aria-hidden", "true");
  copy.setAttribute("inert", "");
  copy.style.overflow = "clip";
  return copy;
}
