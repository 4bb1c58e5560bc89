import { useLeaveConference } from "@rc-conference/core";
import { type LeaveHandler, useChangeHandlers } from "../internals/change-handlers.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import type { PartProps } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { ControlButton } from "./control-button.tsx";

interface LeaveButtonProps extends PartProps<"button">, LeaveHandler {}

/** Removes the host from the conference; the other participants can still talk. */
export const LeaveButton: Part<LeaveButtonProps> = forwardPartRef(function LeaveButton({
  onLeave,
  ...props
}) {
  const messages = useMessages();
  const leave = useLeaveConference();
  const { mayLeave } = useChangeHandlers({ onLeave });
  return (
    <ControlButton
      partProps={props}
      state={{}}
      icon="leave"
      label={messages.leave}
      mayRun={() => mayLeave("leaveButton")}
      action={() => leave.mutateAsync()}
    />
  );
});
