import type { PointerEvent } from "react";

/**
 * For a text that may be cut: shows it whole to users of a pointer, and only while it is cut. Rendered as a
 * `title`, screen readers would read the same text twice.
 */
export const titleWhereCut = {
  onPointerEnter({ currentTarget }: PointerEvent<HTMLElement>): void {
    if (currentTarget.scrollWidth > currentTarget.clientWidth) {
      currentTarget.title = currentTarget.textContent ?? "";
    } else {
      currentTarget.removeAttribute("title");
    }
  },
} as const;
