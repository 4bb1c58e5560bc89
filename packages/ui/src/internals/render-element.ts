import {
  type ComponentPropsWithRef,
  type CSSProperties,
  cloneElement,
  createElement,
  type ElementType,
  isValidElement,
  type ReactElement,
} from "react";

/** The state of a part, rendered as `data-*`. `true` becomes an empty attribute; `false` and `undefined` are omitted. */
export type PartState = Readonly<Record<string, string | number | boolean | undefined>>;

type AnyProps = Record<string, unknown>;

/** Replaces the part's element: an element to clone, or a function of the part's props and state. */
export type RenderProp<State extends PartState> =
  | ReactElement
  | ((props: AnyProps, state: State) => ReactElement);

/** The props of every part: those of its element, plus `className`, `style` and `render` that can depend on the state. */
export type PartProps<Tag extends ElementType, State extends PartState = PartState> = Omit<
  ComponentPropsWithRef<Tag>,
  "className" | "style"
> & {
  className?: string | ((state: State) => string | undefined) | undefined;
  style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined;
  render?: RenderProp<State> | undefined;
};

/**
 * Renders the element of a part. The user's props override the built-in ones; event handlers of both
 * run, the user's first, and `preventDefault()` skips the built-in one.
 */
export function renderElement<Tag extends ElementType, State extends PartState>(
  tag: Tag,
  props: object,
  state: State,
  builtIn: AnyProps & { className: string },
): ReactElement {
  const { className, style, render, ...given } = props as PartProps<Tag, State> & AnyProps;
  const ownClass = typeof className === "function" ? className(state) : className;
  // The stylesheet resolves the public variables on .rcc, so that each part can set its own.
  const builtInClass = `rcc ${builtIn.className}`;
  const merged: AnyProps = {
    ...mergeHandlers(builtIn, given),
    ...dataAttributes(state),
    className: ownClass ? `${builtInClass} ${ownClass}` : builtInClass,
    style: typeof style === "function" ? style(state) : style,
  };
  if (typeof render === "function") return render(merged, state);
  if (isValidElement(render)) {
    const own = render.props as AnyProps;
    const joined = [merged["className"], own["className"]].filter(Boolean).join(" ");
    return cloneElement(render, { ...merged, ...own, className: joined } as AnyProps);
  }
  return createElement(tag as string, merged);
}

function mergeHandlers(builtIn: AnyProps, given: AnyProps): AnyProps {
  const merged: AnyProps = { ...builtIn };
  for (const [name, value] of Object.entries(given)) {
    const own = builtIn[name];
    if (/^on[A-Z]/.test(name) && typeof own === "function" && typeof value === "function") {
      merged[name] = (event: { defaultPrevented?: boolean }, ...rest: unknown[]) => {
        value(event, ...rest);
        if (!event.defaultPrevented) own(event, ...rest);
      };
    } else if (value !== undefined) {
      merged[name] = value;
    }
  }
  return merged;
}

function dataAttributes(state: PartState): AnyProps {
  const attributes: AnyProps = {};
  for (const [name, value] of Object.entries(state)) {
    if (value === undefined || value === false) continue;
    const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    attributes[attribute] = value === true ? "" : value;
  }
  return attributes;
}
