import { useConferenceClient, useEventLog } from "@rc-conference/core";
import { exportEventLog } from "@rc-conference/core/actions";

export function OpenLogButton() {
  const entries = useEventLog();
  const client = useConferenceClient();
  const logUrl = (): string => URL.createObjectURL(new Blob([exportEventLog(client)]));
  return (
    <button type="button" onClick={() => window.open(logUrl())}>
      Open the log ({entries.length} entries)
    </button>
  );
}
