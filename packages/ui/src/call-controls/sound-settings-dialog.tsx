import type { ReactElement } from "react";
import { DevicePicker } from "../device-picker/device-picker.tsx";
import { Dialog, DialogButton } from "../internals/dialog.tsx";
import { useMessages } from "../messages/context.tsx";

export interface SoundSettingsDialogProps {
  onClose(): void;
  echoNumber: string | undefined;
}

export function SoundSettingsDialog(props: SoundSettingsDialogProps): ReactElement {
  const { onClose, echoNumber } = props;
  const messages = useMessages();
  return (
    <Dialog title={messages.soundSettings} onClose={onClose}>
      <DevicePicker {...(echoNumber !== undefined && { echoNumber })} />
      <div className="rcc-buttons">
        <DialogButton className="rcc-button rcc-primary">{messages.done}</DialogButton>
      </div>
    </Dialog>
  );
}
