import { useParticipant } from "@rc-conference/core";

export function ParticipantRow({ id = "host" }: { id?: string }) {
  const participant = useParticipant(id);
  if (!participant) return null;
  const { name, joinedAt } = participant;
  return (
    <p>
      {name}, joined {joinedAt === undefined ? "just now" : new Date(joinedAt).toLocaleTimeString()}
    </p>
  );
}
