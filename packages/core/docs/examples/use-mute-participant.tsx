import { type Participant, useMuteParticipant } from "@rc-conference/core";

export function MuteParticipantButton({ participant }: { participant: Participant }) {
  const mute = useMuteParticipant();
  const { id, error } = participant;
  return (
    <>
      <button
        type="button"
        onClick={() => mute.mutate({ participantId: id, muted: !participant.muted })}
      >
        {participant.muted ? "Unmute" : "Mute"}
      </button>
      {error && <p role="alert">{error.message}</p>}
    </>
  );
}
