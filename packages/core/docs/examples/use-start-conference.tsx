import { useStartConference } from "@rc-conference/core";

export function StartButton() {
  const start = useStartConference();
  return (
    <>
      <button type="button" disabled={start.isPending} onClick={() => start.mutate()}>
        Start conference
      </button>
      {start.error && <p role="alert">{start.error.message}</p>}
    </>
  );
}
