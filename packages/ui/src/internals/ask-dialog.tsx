import type { ReactElement } from "react";
import { useMessages } from "../messages/context.tsx";
import { Dialog } from "./dialog.tsx";

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

/** A question before something is done. */
export function AskDialog(props: AskDialogProps): ReactElement {
  const { question, explanation, confirm, destructive = false, onClose, onConfirm } = props;
  const messages = useMessages();
  return (
    <Dialog title={question} onClose={onClose}>
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
    </Dialog>
  );
}
