import { useCapability, useStartRecording } from "@rc-conference/core";

export function RecordButton() {
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
        Everybody agreed, record
      </button>
      {start.error && <p role="alert">{start.error.message}</p>}
    </>
  );
}
