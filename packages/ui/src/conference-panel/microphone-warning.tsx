import { useConference, useDevices } from "@rc-conference/core";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";

/** Nobody will hear the host, or nobody does any more: there is no microphone, or it is forbidden. */
export const MicrophoneWarning: Part<PartProps<"div", PartState>> = part(
  function MicrophoneWarning(props) {
    const messages = useMessages();
    const { status } = useConference();
    const { permission } = useDevices();
    const isIn = status === "active" || status === "reconnecting";
    if (!isIn && status !== "idle") return null;
    if (permission !== "denied" && permission !== "noDevice") return null;
    return renderPart(
      "div",
      props,
      { permission },
      {
        className: "rcc-banner rcc-warning",
        role: "status",
        children: (
          <>
            <Icon name="microphoneOff" />
            <span>{(isIn ? messages.notHeard : messages.permission)[permission]}</span>
          </>
        ),
      },
    );
  },
);
