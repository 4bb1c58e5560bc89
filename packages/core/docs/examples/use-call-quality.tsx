import { useCallQuality } from "@rc-conference/core";

export function CallQualityText() {
  const quality = useCallQuality();
  if (quality.status === "unknown") return <p>Not measured yet</p>;
  return (
    <p>
      {quality.grade}: score {quality.mos.toFixed(1)}, {Math.round(quality.loss * 100)} % lost
    </p>
  );
}
