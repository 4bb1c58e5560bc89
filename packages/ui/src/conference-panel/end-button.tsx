import { useConference } from "@rc-conference/core";
import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";
import { usePanel } from "./panel-context.ts";

/** Ends it for everyone, after asking. */
export function EndButton(props: PartProps<"button", PartState>): ReactElement {
  const messages = useMessages();
  const { end } = useConference();
  const { report } = usePanel("EndButton");
  const [asking, setAsking] = useState(false);
  return (
    <>
      {renderPart(
        "button",
        props,
        {},
        {
          className: "rcc-control rcc-danger rcc-end",
          type: "button",
          "aria-haspopup": "dialog",
          onClick: () => setAsking(true),
          children: (
            <>
              <Icon name="end" />
              {messages.end}
            </>
          ),
        },
      )}
      {asking && <EndDialog onClose={() => setAsking(false)} onConfirm={() => report.run(end)} />}
    </>
  );
}

interface EndDialogProps {
  onClose(): void;
  onConfirm(): void;
}

/** Modal by the browser's own means: the focus is kept and given back, Escape closes. */
function EndDialog({ onClose, onConfirm }: EndDialogProps): ReactElement {
  const messages = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="rcc-dialog" aria-labelledby={titleId} onClose={onClose}>
      <h3 id={titleId} className="rcc-title">
        {messages.endQuestion}
      </h3>
      <p className="rcc-hint">{messages.endExplanation}</p>
      <form method="dialog" className="rcc-buttons">
        <button type="submit" className="rcc-button">
          {messages.cancel}
        </button>
        <button type="submit" className="rcc-button rcc-destructive" onClick={onConfirm}>
          {messages.end}
        </button>
      </form>
    </dialog>
  );
}
