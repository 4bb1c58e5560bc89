import {
  type ComponentPropsWithRef,
  type CSSProperties,
  cloneElement,
  createElement,
  type ElementType,
  isValidElement,
  type ReactElement,
} from "react";

/** What a part says of itself, as `data-*`: true is an empty attribute, false and undefined are none. */
export type PartState = Readonly<Record<string, string | number | boolean | undefined>>;

type AnyProps = Record<string, unknown>;

/** Another element in the part's place: one to be cloned, or a function that gets props and state. */
export type RenderProp<State extends PartState> =
  | ReactElement
  | ((props: AnyProps, state: State) => ReactElement);

/** The props of every part: those of its element, and the three ways to make it look different. */
export type PartProps<Tag extends ElementType, State extends PartState> = Omit<
  ComponentPropsWithRef<Tag>,
  "className" | "style"
> & {
  className?: string | ((state: State) => string | undefined) | undefined;
  style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined;
  render?: RenderProp<State> | undefined;
};

/** Makes a part's element: built-in props, then the user's, handlers of both, state as data attributes. */
export function renderPart<Tag extends ElementType, State extends PartState>(
  tag: Tag,
  props: object,
  state: State,
  builtIn: AnyProps & { className: string },
): ReactElement {
  const { className, style, render, ...given } = props as PartProps<Tag, State> & AnyProps;
  const ownClass = typeof className === "function" ? className(state) : className;
  const merged: AnyProps = {
    ...mergeHandlers(builtIn, given),
    ...dataAttributes(state),
    className: ownClass ? `${builtIn.className} ${ownClass}` : builtIn.className,
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
