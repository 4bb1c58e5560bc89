import { useParticipants } from "@rc-conference/core";

export function ParticipantList() {
  const participants = useParticipants();
  return (
    <ul>
      {participants.map(({ id, name, status, muted }) => (
        <li key={id}>
          {name}: {status}
          {muted && ", muted"}
        </li>
      ))}
    </ul>
  );
}
