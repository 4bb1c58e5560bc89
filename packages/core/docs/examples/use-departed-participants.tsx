import { useDepartedParticipants } from "@rc-conference/core";

export function WhoLeft() {
  const departed = useDepartedParticipants();
  return (
    <ul aria-label="Who left">
      {departed.map(({ id, name, durationMs, reason }) => (
        <li key={id}>
          {name}, after {Math.round(durationMs / 1000)} s{reason === "removed" && ", removed"}
        </li>
      ))}
    </ul>
  );
}
