import { useClearParticipantError, useParticipant } from "@rc-conference/core";

export function ParticipantError({ participantId }: { participantId: string }) {
  const error = useParticipant(participantId)?.error;
  const clear = useClearParticipantError();
  if (!error) return <p>No error</p>;
  return (
    <>
      <p role="alert">{error.summary}</p>
      <button type="button" onClick={() => clear.mutate({ participantId })}>
        Dismiss
      </button>
    </>
  );
}
