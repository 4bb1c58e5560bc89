import { useConferenceState } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHostIn } from "../internals/host.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import * as Parts from "./index.parts.ts";

interface CallControlsProps extends PartProps<"div"> {
  /** The number of a service that plays back what it hears. Adds a test call to the sound settings. */
  echoNumber?: string;
}

/** The host's buttons. Hidden unless the host is in the conference. `children` replace the default buttons. */
export const CallControls: Part<CallControlsProps> = forwardPartRef(function CallControls({
  echoNumber,
  ...props
}) {
  const status = useConferenceState((state) => state.status);
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
            <Parts.LeaveButton />
            <Parts.EndButton />
          </div>
        </>
      ),
    },
  );
});

export namespace CallControls {
  export type Props = CallControlsProps;
}
