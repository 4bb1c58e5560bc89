import { type Participant, useIsolateParticipant } from "@rc-conference/core";

export function AsideThem({ participant }: { participant: Participant }) {
  const isolateParticipant = useIsolateParticipant();
  const { id, refusal } = participant;
  return (
    <>
      <button
        type="button"
        onClick={() => isolateParticipant.mutate({ participantId: id, aside: !participant.aside })}
      >
        {participant.aside ? "Bring back" : "Put aside"}
      </button>
      {refusal && <p role="alert">{refusal.message}</p>}
    </>
  );
}
