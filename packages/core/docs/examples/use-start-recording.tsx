import { useCapability, useStartRecording } from "@rc-conference/core";

export function StartRecordingButton() {
  const start = useStartRecording();
  const capability = useCapability("record");
  return (
    <>
      <button
        type="button"
        disabled={!capability.allowed}
        title={capability.allowed ? undefined : capability.message}
        onClick={() => start.mutate({ consent: "given" })}
      >
        Record with consent
      </button>
      {start.error && <p role="alert">{start.error.message}</p>}
    </>
  );
}
