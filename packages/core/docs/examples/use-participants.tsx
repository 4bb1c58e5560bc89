import { useParticipants } from "@rc-conference/core";

export function Names() {
  const people = useParticipants();
  return (
    <ul>
      {people.map(({ id, name, status, muted }) => (
        <li key={id}>
          {name}: {status}
          {muted && ", muted"}
        </li>
      ))}
    </ul>
  );
}
