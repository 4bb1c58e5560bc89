import type { ReactElement } from "react";
import { DevicePicker } from "../device-picker/device-picker.tsx";
import { Dialog } from "../internals/dialog.tsx";
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
      <form method="dialog" className="rcc-buttons">
        <button type="submit" className="rcc-button rcc-primary">
          {messages.done}
        </button>
      </form>
    </Dialog>
  );
}
