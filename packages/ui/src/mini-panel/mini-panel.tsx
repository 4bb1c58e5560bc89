import { HoldButton, LeaveButton, MuteButton } from "../call-controls/index.parts.ts";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import * as Parts from "./index.parts.ts";

interface MiniPanelProps extends Omit<Parameters<typeof Parts.Root>[0], "children"> {
  /** Called by the button that opens the whole panel. Without it, there is no such button. */
  onOpen?: () => void;
}

/**
 * A small panel that floats above the page while the host is in the conference: who is in it, for how
 * long, and buttons to mute, hold and leave. It is moved by its handle, with the pointer or the arrow keys.
 *
 * @example
 * <MiniPanel onOpen={() => navigate("/phone")} />
 */
export const MiniPanel: Part<MiniPanelProps> = dropIn(function MiniPanel({ onOpen, ...props }) {
  return (
    <Parts.Root {...props}>
      <div className="rcc-mini-panel-header">
        <Parts.Handle />
        <Parts.People />
        <Parts.Duration />
        {onOpen && <Parts.OpenButton onClick={onOpen} />}
      </div>
      <div className="rcc-mini-panel-controls">
        <MuteButton />
        <HoldButton />
        <LeaveButton />
      </div>
    </Parts.Root>
  );
});

export namespace MiniPanel {
  /** The props of a part, rendered as `section`, plus `onOpen`. */
  export type Props = MiniPanelProps;
}
