import { useConference } from "@rc-conference/core";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { HoldButton, KeypadButton, LeaveButton, MuteButton } from "./buttons.tsx";
import { EndButton } from "./end-button.tsx";
import { MoreMenu } from "./more-menu.tsx";

interface CallControlsProps extends PartProps<"div", PartState> {
  /** The number of an echo service, for a test of microphone and line. */
  echoNumber?: string;
}

/** The host's buttons, while the host is in; its children in their place when given. */
export const CallControls: Part<CallControlsProps> = part(function CallControls({
  echoNumber,
  ...props
}) {
  const { status } = useConference();
  if (status !== "active" && status !== "reconnecting") return null;
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc rcc-controls",
      children: (
        <>
          <MuteButton />
          <HoldButton />
          <KeypadButton />
          <MoreMenu {...(echoNumber !== undefined && { echoNumber })} />
          <LeaveButton />
          <EndButton />
        </>
      ),
    },
  );
});

export namespace CallControls {
  export type Props = CallControlsProps;
}
