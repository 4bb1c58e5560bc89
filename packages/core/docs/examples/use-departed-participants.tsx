import { useDepartedParticipants } from "@rc-conference/core";

export function DepartedList() {
  const departed = useDepartedParticipants();
  return (
    <ul aria-label="Left the conference">
      {departed.map(({ id, name, durationMs, reason }) => (
        <li key={id}>
          {name}: {Math.round(durationMs / 1000)} s{reason === "removed" && ", removed by the host"}
        </li>
      ))}
    </ul>
  );
}
