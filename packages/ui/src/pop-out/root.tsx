import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { keepFocus } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { Placeholder } from "./placeholder.tsx";
import { PopOutContext, type PopOutState } from "./pop-out-context.ts";
import { copyAppearance, hasPictureInPicture, openWindow } from "./pop-out-window.ts";

export interface RootState {
  [key: string]: boolean;
  /** Whether the content is in a window of its own. */
  poppedOut: boolean;
}

export interface RootProps extends PartProps<"div", RootState> {
  /** The size of the window's content, in CSS pixels. Default 360 by 560. */
  width?: number;
  height?: number;
  /** Called when the content moved to a window of its own or back. */
  onPoppedOutChange?: (poppedOut: boolean) => void;
}

const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;
const subscribeToNothing = (): (() => void) => () => undefined;

/**
 * The place of the content in the page. The content is rendered by a portal into one element, which moves
 * between this place and the window, so that nothing is mounted anew and forms keep what was typed.
 */
export const Root: Part<RootProps> = forwardPartRef(function Root({
  width = 360,
  height = 560,
  onPoppedOutChange,
  children,
  ...props
}) {
  // A server renders the content in its place, because it has no portals.
  const isBrowser = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const [content] = useState(() => {
    if (typeof document === "undefined") return undefined;
    const element = document.createElement("div");
    element.className = "rcc-pop-out-content";
    return element;
  });
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef<Window>(undefined);
  const stopKeepingFocus = useRef<() => void>(undefined);
  const [poppedOut, setPoppedOut] = useState(false);
  const notify = useRef(onPoppedOutChange);
  useEffect(() => {
    notify.current = onPoppedOutChange;
  });

  useBrowserLayoutEffect(() => {
    if (isBrowser && content && !opened.current) place.current?.append(content);
  }, [isBrowser, content]);
  useEffect(
    () => () => {
      const view = opened.current;
      opened.current = undefined;
      stopKeepingFocus.current?.();
      view?.close();
    },
    [],
  );

  const state = useMemo<PopOutState>(() => {
    const popIn = (): void => {
      const view = opened.current;
      if (!view) return;
      opened.current = undefined;
      stopKeepingFocus.current?.();
      if (content) place.current?.append(content);
      view.close();
      setPoppedOut(false);
      notify.current?.(false);
      focusButton(content);
    };
    return {
      supported: isBrowser && hasPictureInPicture(),
      poppedOut,
      popIn,
      async popOut() {
        if (opened.current) return;
        const view = await openWindow({ width, height });
        if (!view || !place.current || !content) return;
        opened.current = view;
        copyAppearance(place.current, content, view.document);
        view.document.title = document.title;
        view.document.body.append(content);
        stopKeepingFocus.current = keepFocus(view.document);
        view.addEventListener("pagehide", popIn);
        setPoppedOut(true);
        notify.current?.(true);
        focusButton(content);
      },
    };
  }, [isBrowser, content, poppedOut, width, height]);

  return (
    <PopOutContext.Provider value={state}>
      {renderElement(
        "div",
        props,
        { poppedOut },
        {
          className: "rcc-pop-out",
          children: (
            <>
              <div ref={place} className="rcc-pop-out-place">
                {!isBrowser && children}
              </div>
              {poppedOut && <Placeholder />}
            </>
          ),
        },
      )}
      {isBrowser && content && createPortal(children, content)}
    </PopOutContext.Provider>
  );
});

/** Moving an element to another document takes the focus away from it. */
function focusButton(content: HTMLElement | undefined): void {
  content?.querySelector<HTMLElement>("[data-rcc-pop-out]")?.focus();
}
