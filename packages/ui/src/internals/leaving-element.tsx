import { type ElementType, type ReactElement, type Ref, useImperativeHandle, useRef } from "react";
import { type PartState, renderElement } from "./render-element.ts";
import { useExitAnimation } from "./use-exit-animation.ts";

interface LeavingElementProps {
  tag: ElementType;
  given: { ref?: Ref<unknown> | undefined };
  state: PartState;
  builtIn: Parameters<typeof renderElement>[3];
}

/** The element of a part, as renderElement renders it. When it is removed, it gives its room back by an animation. */
export function LeavingElement({ tag, given, state, builtIn }: LeavingElementProps): ReactElement {
  const { ref, ...props } = given;
  const element = useRef<HTMLElement>(null);
  useImperativeHandle(ref, () => element.current);
  useExitAnimation(element);
  // The ref is handed on, and not read.
  // oxlint-disable-next-line react/refs
  return renderElement(tag, { ...props, ref: element }, state, builtIn);
}
