import { type RefObject, useEffect, useRef } from "react";

interface FocusedControl {
  id: string;
  action: string;
}

/**
 * When the row with the focus is removed, focuses the same button in the next row, else in the previous
 * one, else the list. Otherwise the browser would move the focus to the top of the page.
 */
export function useFocusAfterRemoval(
  containerRef: RefObject<HTMLElement | null>,
  ids: readonly string[],
): void {
  const previousIds = useRef(ids);
  const focused = useRef<FocusedControl>(undefined);
  useEffect(() => {
    const container = containerRef.current;
    if (!container) return;
    const onFocusIn = (event: FocusEvent): void => {
      const target = event.target as HTMLElement;
      const id = target.closest<HTMLElement>("[data-rcc-row]")?.dataset["rccRow"];
      focused.current =
        id === undefined ? undefined : { id, action: target.dataset["rccAction"] ?? "" };
    };
    container.addEventListener("focusin", onFocusIn);
    return () => container.removeEventListener("focusin", onFocusIn);
  }, [containerRef]);
  useEffect(() => {
    const before = previousIds.current;
    previousIds.current = ids;
    const container = containerRef.current;
    const lost = focused.current;
    if (!container || !lost || ids.includes(lost.id)) return;
    focused.current = undefined;
    // The focus has already moved to another element.
    const { activeElement, body } = container.ownerDocument;
    if (activeElement && activeElement !== body) return;
    const position = before.indexOf(lost.id);
    const candidates = [...before.slice(position + 1), ...before.slice(0, position).reverse()];
    for (const id of candidates) {
      const button = container.querySelector<HTMLElement>(
        `[data-rcc-row="${CSS.escape(id)}"] [data-rcc-action="${CSS.escape(lost.action)}"]`,
      );
      if (!button) continue;
      button.focus();
      return;
    }
    container.querySelector<HTMLElement>("[data-rcc-list]")?.focus();
  }, [containerRef, ids]);
}
