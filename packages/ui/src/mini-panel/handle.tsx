import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { type Offset, useOffset } from "./mini-panel-context.ts";

/** The distance that is kept between the panel and the edges of the window. */
const MARGIN_PX = 8;
const STEP_PX = 16;
const LONG_STEP_PX = 80;

const DIRECTIONS: Record<string, Offset> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * Moves the panel: by dragging, or by the arrow keys, in longer steps with Shift. Home moves it back to
 * its corner. The panel always stays inside the window.
 */
export const Handle: Part<PartProps<"button">> = forwardPartRef(function Handle(props) {
  const messages = useMessages();
  const offset = useOffset("Handle");
  const icon = useRef<HTMLSpanElement>(null);
  const grabbedAt = useRef<Offset>(undefined);

  const moveTo = (target: Offset): void => {
    const panel = icon.current?.closest<HTMLElement>(".rcc-mini-panel");
    const view = panel?.ownerDocument.defaultView;
    if (!panel || !view) return;
    const { x, y } = offset.current;
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    const within = (value: number, least: number, most: number): number =>
      Math.max(least, Math.min(value, most));
    offset.current = {
      x: x + within(target.x - x, MARGIN_PX - left, view.innerWidth - MARGIN_PX - right),
      y: y + within(target.y - y, MARGIN_PX - top, view.innerHeight - MARGIN_PX - bottom),
    };
    panel.style.setProperty("--_rcc-x", `${offset.current.x}px`);
    panel.style.setProperty("--_rcc-y", `${offset.current.y}px`);
  };
  const moveToLatest = useRef(moveTo);
  useEffect(() => {
    moveToLatest.current = moveTo;
  });
  useEffect(() => {
    const keepInside = (): void => moveToLatest.current(offset.current);
    keepInside();
    addEventListener("resize", keepInside);
    return () => removeEventListener("resize", keepInside);
  }, [offset]);

  return renderElement(
    "button",
    props,
    {},
    {
      className: "rcc-icon-button rcc-mini-panel-handle",
      type: "button",
      "aria-label": messages.movePanel,
      onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const { x, y } = offset.current;
        grabbedAt.current = { x: event.clientX - x, y: event.clientY - y };
      },
      onPointerMove: (event: PointerEvent) => {
        const start = grabbedAt.current;
        if (start) moveTo({ x: event.clientX - start.x, y: event.clientY - start.y });
      },
      onLostPointerCapture: () => {
        grabbedAt.current = undefined;
      },
      onKeyDown: (event: KeyboardEvent) => {
        const direction = DIRECTIONS[event.key];
        if (!direction && event.key !== "Home") return;
        event.preventDefault();
        const { x, y } = offset.current;
        const step = event.shiftKey ? LONG_STEP_PX : STEP_PX;
        moveTo(
          direction ? { x: x + direction.x * step, y: y + direction.y * step } : { x: 0, y: 0 },
        );
      },
      children: (
        <span ref={icon} className="rcc-mini-panel-grip">
          <Icon name="move" tooltip={messages.movePanel} />
        </span>
      ),
    },
  );
});
