import { useParticipant } from "@rc-conference/core";

export function Row({ id = "host" }: { id?: string }) {
  const participant = useParticipant(id);
  if (!participant) return null;
  const { name, joinedAt } = participant;
  return (
    <p>
      {name}, since {joinedAt === undefined ? "…" : new Date(joinedAt).toLocaleTimeString()}
    </p>
  );
}
