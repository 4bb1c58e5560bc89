import { useConferenceState, useDevices } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHostIn } from "../internals/host.ts";
import { Icon } from "../internals/icons.tsx";
import { LeavingElement } from "../internals/leaving-element.tsx";
import type { PartProps } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

/** Warns before and during a conference that there is no microphone, or no permission to use it. */
export const MicrophoneWarning: Part<PartProps<"div">> = forwardPartRef(
  function MicrophoneWarning(props) {
    const messages = useMessages();
    const status = useConferenceState((state) => state.status);
    const { permission } = useDevices();
    const isIn = isHostIn(status);
    if (!isIn && status !== "idle") return null;
    if (permission !== "denied" && permission !== "noDevice") return null;
    return (
      <LeavingElement
        tag="div"
        given={props}
        state={{ permission }}
        builtIn={{
          className: "rcc-banner rcc-warning",
          role: "status",
          children: (
            <>
              <Icon name="microphoneOff" />
              <span className="rcc-text">
                {(isIn ? messages.hostNotHeard : messages.microphonePermission)[permission]}
              </span>
            </>
          ),
        }}
      />
    );
  },
);
