import { useConferenceState } from "@rc-conference/core";
import { useContext } from "react";
import { PanelContext } from "../conference-panel/panel-context.ts";
import type { EndHandler, LeaveHandler } from "../internals/change-handlers.tsx";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import { isHostIn } from "../internals/host.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { HostAnnouncements } from "./host-announcements.tsx";
import * as Parts from "./index.parts.ts";

interface CallControlsProps extends PartProps<"div">, LeaveHandler, EndHandler {
  /** The number of a service that plays back what it hears. Adds a test call to the sound settings. */
  echoNumber?: string;
}

/** The host's buttons. Hidden unless the host is in the conference. `children` replace the default buttons. */
export const CallControls: Part<CallControlsProps> = dropIn(function CallControls({
  echoNumber,
  onLeave,
  onEnd,
  ...props
}) {
  const status = useConferenceState((state) => state.status);
  const isInPanel = useContext(PanelContext) !== undefined;
  if (!isHostIn(status)) return null;
  return renderElement(
    "div",
    props,
    {},
    {
      className: "rcc-controls",
      children: (
        <>
          <div className="rcc-controls-tools">
            <Parts.MuteButton />
            <Parts.HoldButton />
            <Parts.KeypadButton />
            <Parts.MoreMenu {...(echoNumber !== undefined && { echoNumber })} />
          </div>
          <div className="rcc-controls-exits">
            <Parts.LeaveButton onLeave={onLeave} />
            <Parts.EndButton onEnd={onEnd} />
          </div>
          {/* A panel announces them itself. */}
          {!isInPanel && <HostAnnouncements />}
        </>
      ),
    },
  );
});

export namespace CallControls {
  export type Props = CallControlsProps;
}
