import { type Participant, useIsolateParticipant } from "@rc-conference/core";

export function IsolateButton({ participant }: { participant: Participant }) {
  const isolate = useIsolateParticipant();
  const { id, error } = participant;
  return (
    <>
      <button
        type="button"
        onClick={() => isolate.mutate({ participantId: id, isolated: !participant.isolated })}
      >
        {participant.isolated ? "End isolation" : "Isolate"}
      </button>
      {error && <p role="alert">{error.message}</p>}
    </>
  );
}
