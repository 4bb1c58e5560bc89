import { useStopRecording } from "@rc-conference/core";

export function StopRecordingButton() {
  const stop = useStopRecording();
  return (
    <>
      <button type="button" disabled={stop.isPending} onClick={() => stop.mutate()}>
        Stop recording
      </button>
      {stop.error && <p role="alert">{stop.error.message}</p>}
    </>
  );
}
