import { useConferenceState, useResetConference } from "@rc-conference/core";

export function EndedConference() {
  const isEnded = useConferenceState(({ status }) => status === "ended");
  const reset = useResetConference();
  if (!isEnded) return <p>Ready for a conference</p>;
  return (
    <button type="button" onClick={() => reset.mutate()}>
      Close the summary
    </button>
  );
}
