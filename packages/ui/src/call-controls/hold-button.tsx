import { useConferenceState, useSetHostHeld } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import type { PartProps } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { ControlButton } from "./control-button.tsx";

/** Puts the host on hold; the other participants can still talk. */
export const HoldButton: Part<PartProps<"button">> = forwardPartRef(function HoldButton(props) {
  const messages = useMessages();
  const conference = useConferenceState((state) => state);
  const setHeld = useSetHostHeld();
  const held = "held" in conference && conference.held;
  return (
    <ControlButton
      partProps={props}
      state={{ held }}
      icon={held ? "play" : "pause"}
      label={held ? messages.resume : messages.hold}
      action={() => setHeld.mutateAsync({ held: !held })}
    />
  );
});
