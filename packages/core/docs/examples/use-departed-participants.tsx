import { useDepartedParticipants } from "@rc-conference/core";

export function DepartedList() {
  const departed = useDepartedParticipants();
  return (
    <ul aria-label="Left the conference">
      {departed.map(({ id, name, duration, reason }) => (
        <li key={id}>
          {name}: {Math.round(duration / 1000)} s{reason === "removed" && ", removed by the host"}
        </li>
      ))}
    </ul>
  );
}
