import type { ReactElement } from "react";
import { Dialog, DialogButton } from "../internals/dialog.tsx";
import { useMessages } from "../messages/context.tsx";
import { Readiness } from "../readiness/readiness.tsx";

export interface ReadinessDialogProps {
  echoNumber: string | undefined;
  onClose(): void;
}

export function ReadinessDialog({ echoNumber, onClose }: ReadinessDialogProps): ReactElement {
  const messages = useMessages();
  return (
    <Dialog title={messages.readiness} onClose={onClose}>
      <Readiness {...(echoNumber !== undefined && { echoNumber })} />
      <div className="rcc-buttons">
        <DialogButton className="rcc-button">{messages.done}</DialogButton>
      </div>
    </Dialog>
  );
}
