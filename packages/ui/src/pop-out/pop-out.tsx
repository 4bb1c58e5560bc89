import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import * as Parts from "./index.parts.ts";

/**
 * Lets its content, such as a ConferencePanel, move to a small window that stays above all others, so
 * that the call stays in view. The panel's header then has a button for it, in browsers with Document
 * Picture-in-Picture; elsewhere the content stays in the page.
 *
 * @example
 * <PopOut><ConferencePanel /></PopOut>
 */
export const PopOut: Part<Parts.RootProps> = forwardPartRef(function PopOut(props) {
  return <Parts.Root {...props} />;
});

export namespace PopOut {
  export type Props = Parts.RootProps;
}
