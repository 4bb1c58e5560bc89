import { useParticipant, useParticipantIds } from "@rc-conference/core";

export function ParticipantList() {
  // Renders only when somebody enters or leaves the list; each row renders on its own.
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
