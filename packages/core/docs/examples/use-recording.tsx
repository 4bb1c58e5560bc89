import { useRecording } from "@rc-conference/core";

export function RecordingStatus() {
  const recording = useRecording();
  if (recording.status !== "on") return <p>Recording: {recording.status}</p>;
  if (recording.by === "other") return <p>This call is being recorded</p>;
  const { consentMissing } = recording;
  return (
    <p>
      Recording
      {consentMissing.length > 0 && `, without the consent of ${consentMissing.length}`}
    </p>
  );
}
