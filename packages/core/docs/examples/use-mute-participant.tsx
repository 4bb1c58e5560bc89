import { type Participant, useMuteParticipant } from "@rc-conference/core";

export function MuteThem({ participant }: { participant: Participant }) {
  const mute = useMuteParticipant();
  const { id, refusal } = participant;
  return (
    <>
      <button
        type="button"
        onClick={() => mute.mutate({ participantId: id, muted: !participant.muted })}
      >
        {participant.muted ? "Unmute" : "Mute"}
      </button>
      {refusal && <p role="alert">{refusal.message}</p>}
    </>
  );
}
