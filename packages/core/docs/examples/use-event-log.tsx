import { useConferenceClient, useEventLog } from "@rc-conference/core";
import { exportEventLog } from "@rc-conference/core/actions";

export function SupportFile() {
  const entries = useEventLog();
  const client = useConferenceClient();
  const file = (): string => URL.createObjectURL(new Blob([exportEventLog(client)]));
  return (
    <button type="button" onClick={() => window.open(file())}>
      Open the log ({entries.length} entries)
    </button>
  );
}
