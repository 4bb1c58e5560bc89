import { useEffect } from "react";

/**
 * Marks an element that may take the focus of a part that goes: a heading, a title, the first field of a form.
 * The element needs no `tabindex`; it gets one for as long as it has the focus.
 */
export const focusTarget = { "data-rcc-focus": "" } as const;

/** Marks the element of one person or call, so that the focus can move to another one, or to the same call elsewhere. */
export function focusItem(id: string): { "data-rcc-item": string } {
  return { "data-rcc-item": id };
}

type Root = Document | ShadowRoot;

/** Where the focus is, recorded while the element is still in the document. */
interface Place {
  root: Root;
  element: HTMLElement;
  /** Nearest first. */
  ancestors: readonly HTMLElement[];
  item: ItemPlace | undefined;
  /** Whether the browser showed the focus, which is the case for users of a keyboard. */
  visible: boolean;
}

interface ItemPlace {
  id: string;
  element: HTMLElement;
  list: HTMLElement | undefined;
  /** Ids of all items of the list, in their order. */
  order: readonly string[];
  /** The `data-rcc-action` of the focused control. */
  action: string | undefined;
}

const FOCUSABLE =
  'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href], summary, [tabindex="0"]';

const keepers = new WeakMap<Document, { users: number; stop(): void }>();

/**
 * Keeps the focus in a document: when the focused element of a part is removed or disabled, the focus moves to
 * what took its place, instead of to `body`. Any number of parts share one keeper. Returns a stop function.
 */
export function keepFocus(document: Document): () => void {
  const keeper = keepers.get(document) ?? { users: 0, stop: startKeeping(document) };
  keepers.set(document, keeper);
  keeper.users += 1;
  return () => {
    keeper.users -= 1;
    if (keeper.users > 0) return;
    keepers.delete(document);
    keeper.stop();
  };
}

/** Keeps the focus of the page while the component is mounted. */
export function useFocusKeeper(): void {
  useEffect(() => keepFocus(document), []);
}

function startKeeping(document: Document): () => void {
  let place: Place | undefined;
  const roots = new Set<Root>();
  const observer =
    typeof MutationObserver === "undefined" ? undefined : new MutationObserver(onMutations);

  function onMutations(records: readonly MutationRecord[]): void {
    if (!place) return;
    const { root, element } = place;
    if (element.isConnected && !isDisabled(element)) {
      place = placeOf(element, root, place.visible);
      return;
    }
    const active = root.activeElement;
    // The part moved the focus itself, for example when it closed.
    if (active && active !== element && active !== document.body) return;
    const lost = place;
    place = undefined;
    replacementOf(lost, records)?.focus({ preventScroll: !lost.visible });
  }

  function onFocusIn(event: Event): void {
    const target = (event.composedPath()[0] ?? event.target) as HTMLElement;
    const root = target.getRootNode() as Root;
    // Moves inside a shadow root cannot be seen from outside of it.
    if (!roots.has(root)) listen(root);
    const isInPart = target.closest?.(".rcc") != null;
    place = isInPart ? placeOf(target, root, matches(target, ":focus-visible")) : undefined;
    observer?.disconnect();
    if (isInPart) {
      observer?.observe(root, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ["disabled"],
      });
    }
  }

  function onFocusOut(event: Event): void {
    if ((event as FocusEvent).relatedTarget !== null) return;
    // Browsers differ in whether they report the removal of the focused element as a loss of the focus.
    setTimeout(() => {
      if (!place?.element.isConnected || isDisabled(place.element)) return;
      // The user clicked on an empty place.
      if (place.root.activeElement !== place.element) place = undefined;
    });
  }

  function listen(root: Root): void {
    roots.add(root);
    root.addEventListener("focusin", onFocusIn);
    root.addEventListener("focusout", onFocusOut);
  }

  listen(document);
  return () => {
    observer?.disconnect();
    for (const root of roots) {
      root.removeEventListener("focusin", onFocusIn);
      root.removeEventListener("focusout", onFocusOut);
    }
  };
}

function placeOf(element: HTMLElement, root: Root, visible: boolean): Place {
  const ancestors: HTMLElement[] = [];
  for (let each = element.parentElement; each; each = each.parentElement) ancestors.push(each);
  const item = element.closest<HTMLElement>("[data-rcc-item]");
  return {
    root,
    element,
    ancestors,
    visible,
    item: item
      ? {
          id: idOf(item),
          element: item,
          list: item.parentElement ?? undefined,
          order: itemsIn(item.parentElement).map(idOf),
          action: element.dataset["rccAction"],
        }
      : undefined,
  };
}

/** Finds what took the place of the focused element, and makes sure that it can take the focus. */
function replacementOf(lost: Place, records: readonly MutationRecord[]): HTMLElement | undefined {
  for (const candidate of candidates(lost, records)) {
    if (candidate?.isConnected && isVisible(candidate)) return makeFocusable(candidate);
  }
  return undefined;
}

/** From the nearest replacement to the farthest. */
function* candidates(
  lost: Place,
  records: readonly MutationRecord[],
): Generator<HTMLElement | undefined> {
  const { item, ancestors, root } = lost;
  const connected = ancestors.filter((each) => each.isConnected);
  if (item?.element.isConnected) yield item.element;
  else if (item) {
    yield* otherItems(item);
    // An answered call goes on elsewhere, for example in a list of calls or among the participants.
    if (item.action?.startsWith("answer")) {
      yield itemsIn(root).find((each) => idOf(each) === item.id);
    }
  }
  const added = records
    .filter(({ target }) => connected.includes(target as HTMLElement))
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((node) => node instanceof HTMLElement);
  for (const node of added) yield* targetsIn(node);
  for (const ancestor of connected) {
    yield* targetsIn(ancestor);
    if (ancestor.hasAttribute("tabindex")) yield ancestor;
  }
  for (const panel of root.querySelectorAll<HTMLElement>(".rcc-panel")) yield* targetsIn(panel);
  for (const ancestor of connected) {
    yield* ancestor.querySelectorAll<HTMLElement>(FOCUSABLE);
  }
}

/** The same control of the next items, then of the previous ones, then the list itself. */
function* otherItems({ id, list, order, action }: ItemPlace): Generator<HTMLElement | undefined> {
  if (!list?.isConnected) return;
  const items = itemsIn(list);
  const position = order.indexOf(id);
  const ids = [...order.slice(position + 1), ...order.slice(0, position).reverse()];
  for (const other of ids) {
    const controls = items
      .find((each) => idOf(each) === other)
      ?.querySelectorAll<HTMLElement>("[data-rcc-action]");
    for (const control of controls ?? []) {
      if (control.dataset["rccAction"] === action && !isDisabled(control)) yield control;
    }
  }
  if (list.hasAttribute("tabindex")) yield list;
}

function itemsIn(container: ParentNode | null): HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>("[data-rcc-item]") ?? [])];
}

function idOf(item: HTMLElement): string {
  return item.dataset["rccItem"] ?? "";
}

/** The marked elements inside, those that contain others last, and then the element itself if it is marked. */
function* targetsIn(element: HTMLElement): Generator<HTMLElement> {
  const marked = [...element.querySelectorAll<HTMLElement>("[data-rcc-focus]")];
  const isFrame = (each: HTMLElement): boolean => each.querySelector("[data-rcc-focus]") !== null;
  yield* marked.filter((each) => !isFrame(each));
  yield* marked.filter(isFrame);
  if (element.hasAttribute("data-rcc-focus")) yield element;
}

/** Texts cannot take the focus without a `tabindex`, which would also make every click on them focus them. */
function makeFocusable(element: HTMLElement): HTMLElement {
  if (element.hasAttribute("tabindex") || matches(element, FOCUSABLE)) return element;
  element.setAttribute("tabindex", "-1");
  element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  return element;
}

function isDisabled(element: HTMLElement): boolean {
  return (element as HTMLButtonElement).disabled === true;
}

function isVisible(element: HTMLElement): boolean {
  // The copy of an element that leaves.
  if (element.closest("[inert]")) return false;
  // Missing in DOM emulations, which have no layout.
  return typeof element.checkVisibility !== "function" || element.checkVisibility();
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    // DOM emulations do not know every pseudo-class.
    return false;
  }
}
