const ATTRIBUTES = [
  "aria-label",
  "aria-valuetext",
  "aria-description",
  "title",
  "placeholder",
  "alt",
];

/** Every text that users of the page see or hear, without the initials of names: text nodes, and attributes that screen readers read. */
export function textsOf(root: Element): string[] {
  const texts: string[] = [];
  for (const node of textNodesOf(root)) {
    if (!node.parentElement?.closest("style, script, .rcc-avatar")) texts.push(node.data);
  }
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const attribute of ATTRIBUTES) texts.push(element.getAttribute(attribute) ?? "");
  }
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** Collects the texts of the page from now on, short-lived ones such as announcements included. */
export function collectTexts(root: Element): ReadonlySet<string> {
  const texts = new Set<string>();
  const collect = (): void => {
    for (const text of textsOf(root)) texts.add(text);
  };
  collect();
  new MutationObserver(collect).observe(root, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
  });
  return texts;
}

/** Names and numbers of people may end in "…"; every other text must be readable in full. */
const MAY_BE_CUT = ".rcc-name, .rcc-number";
/** Layout rounds to fractions of a pixel. */
const TOLERANCE_PX = 1;

/**
 * Describes each text of the panel that is not readable in full, because it leaves its button, the panel or
 * an element that clips, or because another text covers it.
 */
export function unreadableTexts(panel: Element): string[] {
  const problems: string[] = [];
  const placed: { text: string; lines: DOMRect[]; layer: Element | null }[] = [];
  for (const node of textNodesOf(panel)) {
    const element = node.parentElement;
    const text = node.data.trim();
    if (!element || text === "" || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest(`.rcc-visually-hidden, .rcc-avatar, option, ${MAY_BE_CUT}`)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const lines = [...range.getClientRects()];
    const layer = element.closest("dialog, [popover]");
    for (const frame of framesOf(element, layer ?? panel)) {
      if (!contains(frame.getBoundingClientRect(), box))
        problems.push(`"${text}" leaves ${describe(frame)}`);
    }
    for (const other of placed) {
      if (other.layer === layer && other.lines.some((line) => lines.some(overlaps(line))))
        problems.push(`"${text}" covers "${other.text}"`);
    }
    placed.push({ text, lines, layer });
  }
  if (panel.scrollWidth > panel.clientWidth + TOLERANCE_PX)
    problems.push(`the panel scrolls by ${panel.scrollWidth - panel.clientWidth} px`);
  return problems;
}

/** The elements that a text must not leave: buttons, elements that clip, and the outermost one. */
function framesOf(element: Element, outermost: Element): Element[] {
  const frames: Element[] = [];
  for (let each: Element | null = element; each && each !== outermost; each = each.parentElement) {
    const { overflowX, display } = getComputedStyle(each);
    if (display === "contents") continue;
    if (each.matches("button") || (overflowX !== "visible" && display !== "inline"))
      frames.push(each);
  }
  return [...frames, outermost];
}

function contains(outer: DOMRect, inner: DOMRect): boolean {
  return (
    inner.left >= outer.left - TOLERANCE_PX &&
    inner.right <= outer.right + TOLERANCE_PX &&
    inner.top >= outer.top - TOLERANCE_PX &&
    inner.bottom <= outer.bottom + TOLERANCE_PX
  );
}

/** The boxes of two lines of text touch where their line height is less than that of the font. */
const LINE_OVERLAP_PX = 4;

const overlaps =
  (first: DOMRect) =>
  (second: DOMRect): boolean =>
    Math.min(first.right, second.right) - Math.max(first.left, second.left) > TOLERANCE_PX &&
    Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top) > LINE_OVERLAP_PX;

function describe(element: Element): string {
  return `${element.localName}.${element.className}`;
}

function* textNodesOf(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
