/** The part of Document Picture-in-Picture that is used. TypeScript's libraries do not have it yet. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

type PageWindow = Window & { documentPictureInPicture?: DocumentPictureInPicture };

export function hasPictureInPicture(): boolean {
  return (
    typeof window !== "undefined" && (window as PageWindow).documentPictureInPicture !== undefined
  );
}

export interface PopOutSize {
  width: number;
  height: number;
}

/** Opens the window; resolves with undefined if the browser refuses, for example without a click before. */
export async function openWindow(size: PopOutSize): Promise<Window | undefined> {
  return (window as PageWindow).documentPictureInPicture
    ?.requestWindow(size)
    .catch(() => undefined);
}

/** Makes the empty document look like the place that the content leaves: styles, language, theme, font. */
export function copyAppearance(place: HTMLElement, content: HTMLElement, target: Document): void {
  const source = place.ownerDocument;
  copyStyleSheets(source, target);
  for (const name of ["documentElement", "body"] as const) {
    for (const { name: attribute, value } of source[name].attributes) {
      if (/^(lang|class|style|data-.*)$/.test(attribute)) {
        target[name].setAttribute(attribute, value);
      }
    }
  }
  const { direction, colorScheme, color, fontFamily, fontSize, lineHeight } =
    getComputedStyle(place);
  target.documentElement.dir = direction;
  Object.assign(target.documentElement.style, { colorScheme });
  Object.assign(target.body.style, { margin: "0", color, fontFamily, fontSize, lineHeight });
  const theme = place.closest<HTMLElement>("[data-rcc-theme]")?.dataset["rccTheme"];
  if (theme !== undefined) target.documentElement.dataset["rccTheme"] = theme;
  // Tokens that an ancestor of the place sets, which is not in the other document.
  for (const [property, value] of tokensOf(place)) content.style.setProperty(property, value);
}

function tokensOf(place: HTMLElement): [string, string][] {
  if (!("computedStyleMap" in place)) return [];
  return [...(place.computedStyleMap() as unknown as Iterable<[string, unknown[]]>)]
    .filter(([property]) => property.startsWith("--rcc-"))
    .map(([property, values]) => [property, String(values[0])]);
}

/**
 * Copies links as links and styles as styles, with their nonces, so that a content security policy allows
 * the same as in the page.
 */
function copyStyleSheets(source: Document, target: Document): void {
  for (const sheet of source.styleSheets) {
    const owner = sheet.ownerNode;
    if (owner instanceof HTMLLinkElement) target.head.append(owner.cloneNode());
    else if (owner instanceof HTMLStyleElement) {
      const style = target.createElement("style");
      style.nonce = owner.nonce ?? "";
      style.media = owner.media;
      // Not the element's text, because CSS-in-JS libraries insert rules that it does not have.
      style.textContent = textOf(sheet);
      target.head.append(style);
    }
  }
  const { CSSStyleSheet: Sheet } = target.defaultView as Window & typeof globalThis;
  for (const sheet of source.adoptedStyleSheets) {
    const copy = new Sheet();
    copy.replaceSync(textOf(sheet));
    target.adoptedStyleSheets.push(copy);
  }
}

function textOf(sheet: CSSStyleSheet): string {
  return [...sheet.cssRules].map(({ cssText }) => cssText).join("\n");
}
