import { useRejoinConference } from "@rc-conference/core";

export function RejoinButton() {
  const rejoin = useRejoinConference();
  return (
    <>
      <button type="button" disabled={rejoin.isPending} onClick={() => rejoin.mutate()}>
        Rejoin
      </button>
      {rejoin.error && <p role="alert">{rejoin.error.message}</p>}
    </>
  );
}
