import { useConferenceState, useSetHostMuted } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import type { PartProps } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { ControlButton } from "./control-button.tsx";

/** Mutes the host's microphone. */
export const MuteButton: Part<PartProps<"button">> = forwardPartRef(function MuteButton(props) {
  const messages = useMessages();
  const conference = useConferenceState((state) => state);
  const setMuted = useSetHostMuted();
  const muted = "muted" in conference && conference.muted;
  return (
    <ControlButton
      partProps={props}
      state={{ muted }}
      icon={muted ? "microphoneOff" : "microphone"}
      label={muted ? messages.unmute : messages.mute}
      action={() => setMuted.mutateAsync({ muted: !muted })}
    />
  );
});
