import type { ReactElement } from "react";
import { useMessages } from "../messages/context.tsx";
import { Dialog, DialogButton } from "./dialog.tsx";

export interface ConfirmDialogProps {
  question: string;
  explanation: string;
  confirmLabel: string;
  /** Shows the confirm button in red. */
  destructive?: boolean;
  onClose(): void;
  onConfirm(): void;
}

export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { question, explanation, confirmLabel, destructive = false, onClose, onConfirm } = props;
  const messages = useMessages();
  return (
    <Dialog title={question} onClose={onClose}>
      <p className="rcc-hint">{explanation}</p>
      <div className="rcc-buttons">
        <DialogButton className="rcc-button">{messages.cancel}</DialogButton>
        <DialogButton
          className={`rcc-button ${destructive ? "rcc-destructive" : "rcc-primary"}`}
          onClick={onConfirm}
        >
          {confirmLabel}
        </DialogButton>
      </div>
    </Dialog>
  );
}
