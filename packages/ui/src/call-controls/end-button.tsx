import { useEndConference } from "@rc-conference/core";
import { useState } from "react";
import { useActionError } from "../internals/action-error.tsx";
import { type EndHandler, useChangeHandlers } from "../internals/change-handlers.tsx";
import { ConfirmDialog } from "../internals/confirm-dialog.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

interface EndButtonProps extends PartProps<"button">, EndHandler {}

/** Ends the conference for everyone after a confirmation. */
export const EndButton: Part<EndButtonProps> = forwardPartRef(function EndButton({
  onEnd,
  ...props
}) {
  const messages = useMessages();
  const end = useEndConference();
  const { mayEnd } = useChangeHandlers({ onEnd });
  const { runAction, errorMessage } = useActionError();
  const [confirming, setConfirming] = useState(false);
  return (
    <>
      {renderElement(
        "button",
        props,
        {},
        {
          className: "rcc-control rcc-danger rcc-end-button",
          type: "button",
          "aria-haspopup": "dialog",
          onClick: () => {
            if (mayEnd("endButton")) setConfirming(true);
          },
          children: (
            <>
              <Icon name="end" />
              {messages.endForEveryone}
            </>
          ),
        },
      )}
      {confirming && (
        <ConfirmDialog
          question={messages.endQuestion}
          explanation={messages.endExplanation}
          confirmLabel={messages.endForEveryone}
          destructive
          onClose={() => setConfirming(false)}
          onConfirm={() => {
            if (mayEnd("endConfirmation")) runAction(() => end.mutateAsync());
          }}
        />
      )}
      {errorMessage}
    </>
  );
});
