import { type ForwardedRef, forwardRef, type ReactElement } from "react";

/** A component whose `ref` is that of its element, in React 18 as in 19. */
export type Part<Props extends object> = (props: Props) => ReactElement | null;

/** In React 18 a function component gets no `ref`: here it comes among the props, as in 19. */
export function part<Props extends object>(
  render: (props: Props) => ReactElement | null,
): Part<Props> {
  const Forwarding = forwardRef((props: object, ref: ForwardedRef<unknown>) =>
    render((ref === null ? props : { ...props, ref }) as Props),
  );
  Forwarding.displayName = render.name;
  return Forwarding as unknown as Part<Props>;
}
