import { screen, waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { userEvent } from "vitest/browser";

const liveSelector =
  '[aria-live]:not([aria-live="off"]), [role="alert"], [role="status"], output:not([aria-live])';

/** Collects the texts that screen readers announce: every change inside a live region, in order. */
export function collectAnnouncements(): string[] {
  const announced: string[] = [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const regions = [...addedNodes]
        .filter((node): node is Element => node instanceof Element)
        .flatMap((node) =>
          node.matches(liveSelector) ? [node] : [...node.querySelectorAll(liveSelector)],
        );
      const surrounding = (target instanceof Element ? target : target.parentElement)?.closest(
        liveSelector,
      );
      for (const region of surrounding ? [surrounding, ...regions] : regions) {
        const text = region.textContent?.trim() ?? "";
        if (text !== "" && announced.at(-1) !== text) announced.push(text);
      }
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  return announced;
}

/** Presses Tab until a button or field with this name has the focus. */
export async function tabTo(name: string): Promise<void> {
  const isFocused = (): boolean => {
    const candidates: Element[] = [
      ...screen.queryAllByRole("button", { name }),
      ...screen.queryAllByRole("textbox", { name }),
    ];
    return document.activeElement !== null && candidates.includes(document.activeElement);
  };
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (isFocused()) return;
    await userEvent.keyboard("{Tab}");
  }
  throw new Error(
    `Tab never reached ${name}; the focus is on ${document.activeElement?.outerHTML}`,
  );
}

export const press = async (name: string): Promise<void> => {
  await tabTo(name);
  await userEvent.keyboard("{Enter}");
};

/** The focus is on an element of a component that can be seen, and never on `body`. */
export function expectFocusInside(): void {
  const focused = document.activeElement;
  expect(focused?.closest(".rcc"), `the focus is on ${focused?.tagName}`).toBeTruthy();
  expect(focused?.checkVisibility()).toBe(true);
}

/** Watches every change of the page: the focus may fall for no longer than the change itself takes. */
export function watchFocus(): () => number {
  let falls = 0;
  const observer = new MutationObserver(() =>
    setTimeout(() => {
      if (document.activeElement === document.body) falls += 1;
    }),
  );
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  return () => {
    observer.disconnect();
    return falls;
  };
}

/** The text without what is hidden from assistive technology, such as the initials of an avatar. */
function accessibleText(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll("[aria-hidden=true]") ?? []) hidden.remove();
  return copy?.textContent ?? "";
}

/** Waits until the focused element is in a component and has this text or accessible name. */
export async function expectFocusOn(text: string | RegExp): Promise<void> {
  await waitFor(() => {
    expectFocusInside();
    const focused = document.activeElement;
    const name = focused?.getAttribute("aria-label") ?? accessibleText(focused);
    if (typeof text === "string") expect(name).toBe(text);
    else expect(name).toMatch(text);
  });
}
