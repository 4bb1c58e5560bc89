import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import * as Parts from "./index.parts.ts";

type ReadinessProps = Omit<Parts.ReadinessRootProps, "children">;

/**
 * Checks before a call whether this page can hold a conference, shows what is missing and what to do, and
 * saves the result for support staff. Nothing runs until the button is pressed.
 */
export const Readiness: Part<ReadinessProps> = dropIn(function Readiness(props) {
  return (
    <Parts.Root {...props}>
      <Parts.Outcome />
      <Parts.List />
      <span className="rcc-buttons">
        <Parts.RunButton />
        <Parts.ExportButton />
      </span>
    </Parts.Root>
  );
});

export namespace Readiness {
  /** The props of a part, rendered as `section`, plus `echoNumber`. */
  export type Props = ReadinessProps;
}
