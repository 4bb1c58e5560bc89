import { useRecording } from "@rc-conference/core";

export function RecordingLight() {
  const recording = useRecording();
  if (recording.status !== "on") return <p>Recording: {recording.status}</p>;
  if (recording.by === "others") return <p>This call is being recorded</p>;
  const { consentMissing } = recording;
  return (
    <p>Recording{consentMissing.length > 0 && `, ${consentMissing.length} have not been asked`}</p>
  );
}
