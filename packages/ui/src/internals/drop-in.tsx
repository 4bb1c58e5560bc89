import { type ForwardedRef, forwardRef, type ReactElement } from "react";
import {
  ConferenceErrorBoundary,
  type ConferenceErrorBoundaryProps,
} from "../error-boundary/error-boundary.tsx";
import { useFocusKeeper } from "./focus-keeper.ts";
import type { Part } from "./forward-part-ref.ts";

/**
 * A component for use anywhere in an app. Forwards `ref` as `forwardPartRef` does, shows a card instead of a fault
 * while rendering, and keeps the focus when a part of it goes.
 */
export function dropIn<Props extends object>(
  render: (props: Props) => ReactElement | null,
  boundary: Pick<ConferenceErrorBoundaryProps, "fallback"> = {},
): Part<Props> {
  const Content = ({ given }: { given: Props }): ReactElement | null => render(given);
  Content.displayName = render.name;
  const DropIn = forwardRef((props: object, ref: ForwardedRef<unknown>) => {
    useFocusKeeper();
    return (
      <ConferenceErrorBoundary {...boundary}>
        <Content given={(ref === null ? props : { ...props, ref }) as Props} />
      </ConferenceErrorBoundary>
    );
  });
  DropIn.displayName = render.name;
  return DropIn as unknown as Part<Props>;
}
