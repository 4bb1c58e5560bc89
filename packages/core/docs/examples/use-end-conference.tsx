import { useEndConference } from "@rc-conference/core";

export function EndButton() {
  const end = useEndConference();
  return (
    <>
      <button type="button" disabled={end.isPending} onClick={() => end.mutate()}>
        End for everyone
      </button>
      {end.error && <p role="alert">{end.error.message}</p>}
    </>
  );
}
