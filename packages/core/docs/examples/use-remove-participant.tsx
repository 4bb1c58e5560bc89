import { type Participant, useRemoveParticipant } from "@rc-conference/core";

export function RemoveThem({ participant }: { participant: Participant }) {
  const remove = useRemoveParticipant();
  const { id, refusal } = participant;
  return (
    <>
      <button type="button" onClick={() => remove.mutate({ participantId: id })}>
        Remove
      </button>
      {refusal && <p role="alert">{refusal.message}</p>}
    </>
  );
}
