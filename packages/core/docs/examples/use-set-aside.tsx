import { type Participant, useSetAside } from "@rc-conference/core";

export function AsideThem({ participant }: { participant: Participant }) {
  const setAside = useSetAside();
  const { id, refusal } = participant;
  return (
    <>
      <button
        type="button"
        onClick={() => setAside.mutate({ participantId: id, aside: !participant.aside })}
      >
        {participant.aside ? "Bring back" : "Put aside"}
      </button>
      {refusal && <p role="alert">{refusal.message}</p>}
    </>
  );
}
