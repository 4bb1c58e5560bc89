import { useRejoinConference } from "@rc-conference/core";
import { useActionError } from "../internals/action-error.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

/** Calls back into a conference that is running without this page. */
export const RejoinButton: Part<PartProps<"button">> = forwardPartRef(function RejoinButton(props) {
  const messages = useMessages();
  const rejoin = useRejoinConference();
  const { runAction } = useActionError();
  return renderElement(
    "button",
    props,
    {},
    {
      className: "rcc-button rcc-primary",
      type: "button",
      // Rejoin shows the error of this action, which is part of the conference's state.
      onClick: () => runAction(() => rejoin.mutateAsync().catch(() => undefined)),
      children: messages.rejoin,
    },
  );
});
