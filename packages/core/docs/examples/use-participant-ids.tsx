import { useParticipant, useParticipantIds } from "@rc-conference/core";

export function LongList() {
  // Renders when somebody comes or goes; each row renders for itself.
  const ids = useParticipantIds();
  return (
    <ul>
      {ids.map((id) => (
        <Row key={id} id={id} />
      ))}
    </ul>
  );
}

function Row({ id }: { id: string }) {
  const participant = useParticipant(id);
  return <li>{participant?.name}</li>;
}
