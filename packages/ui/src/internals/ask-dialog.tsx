import { type ReactElement, useEffect, useId, useRef } from "react";
import { useMessages } from "../messages/context.tsx";

export interface AskDialogProps {
  question: string;
  explanation: string;
  /** What the button says that goes on. */
  confirm: string;
  /** It hurts: in red. */
  destructive?: boolean;
  onClose(): void;
  onConfirm(): void;
}

/** A question before something is done. Modal by the browser's own means: the focus is kept and given back, Escape closes. */
export function AskDialog(props: AskDialogProps): ReactElement {
  const { question, explanation, confirm, destructive = false, onClose, onConfirm } = props;
  const messages = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="rcc rcc-dialog" aria-labelledby={titleId} onClose={onClose}>
      <h3 id={titleId} className="rcc-title">
        {question}
      </h3>
      <p className="rcc-hint">{explanation}</p>
      <form method="dialog" className="rcc-buttons">
        <button type="submit" className="rcc-button">
          {messages.cancel}
        </button>
        <button
          type="submit"
          className={`rcc-button ${destructive ? "rcc-destructive" : "rcc-primary"}`}
          onClick={onConfirm}
        >
          {confirm}
        </button>
      </form>
    </dialog>
  );
}
