import { type ForwardedRef, forwardRef, type ReactElement } from "react";

/** A component that forwards `ref` to its element, in React 18 as in 19. */
export type Part<Props extends object> = (props: Props) => ReactElement | null;

/** React 18 does not pass `ref` to function components: this adds it to the props, as React 19 does. */
export function forwardPartRef<Props extends object>(
  render: (props: Props) => ReactElement | null,
): Part<Props> {
  const Forwarding = forwardRef((props: object, ref: ForwardedRef<unknown>) =>
    render((ref === null ? props : { ...props, ref }) as Props),
  );
  Forwarding.displayName = render.name;
  return Forwarding as unknown as Part<Props>;
}
