import { useLeaveConference } from "@rc-conference/core";

import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import type { PartProps } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { ControlButton } from "./control-button.tsx";

/** Removes the host from the conference; the other participants can still talk. */
export const LeaveButton: Part<PartProps<"button">> = forwardPartRef(function LeaveButton(props) {
  const messages = useMessages();
  const leave = useLeaveConference();
  return (
    <ControlButton
      partProps={props}
      state={{}}
      icon="leave"
      label={messages.leave}
      action={() => leave.mutateAsync()}
    />
  );
});
