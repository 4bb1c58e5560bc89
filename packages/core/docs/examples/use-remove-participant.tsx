import { type Participant, useRemoveParticipant } from "@rc-conference/core";

export function RemoveButton({ participant }: { participant: Participant }) {
  const remove = useRemoveParticipant();
  const { id, error } = participant;
  return (
    <>
      <button type="button" onClick={() => remove.mutate({ participantId: id })}>
        Remove
      </button>
      {error && <p role="alert">{error.message}</p>}
    </>
  );
}
