import { useMuteParticipant } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHost } from "../internals/host.ts";
import { Icon } from "../internals/icons.tsx";
import { ignoreConferenceError } from "../internals/ignore-conference-error.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useDistinctName } from "./distinct-names.tsx";
import { useItem } from "./item-context.ts";

/** Mutes the participant for everyone. Hidden for the host, whose microphone CallControls mutes. */
export const MuteButton: Part<PartProps<"button">> = forwardPartRef(function MuteButton(props) {
  const { participant } = useItem("MuteButton");
  const muteParticipant = useMuteParticipant();
  const messages = useMessages();
  const name = useDistinctName(participant);
  if (isHost(participant)) return null;
  const { id, muted, status } = participant;
  const label = muted ? messages.unmuteParticipant(name) : messages.muteParticipant(name);
  return renderElement(
    "button",
    props,
    { muted },
    {
      className: "rcc-icon-button",
      type: "button",
      disabled: status !== "connected",
      "data-rcc-action": "mute",
      "aria-label": label,
      onClick: () =>
        ignoreConferenceError(muteParticipant.mutateAsync({ participantId: id, muted: !muted })),
      children: <Icon name={muted ? "microphoneOff" : "microphone"} tooltip={label} />,
    },
  );
});
