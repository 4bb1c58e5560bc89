import { useActiveCalls, useMergeCalls } from "@rc-conference/core";

export function MergeButton() {
  const { data: calls } = useActiveCalls();
  const merge = useMergeCalls();
  const mergeable = calls.filter(
    ({ canBringIn }) => canBringIn.allowed || canBringIn.reason === "noConference",
  );
  return (
    <>
      <button
        type="button"
        disabled={mergeable.length === 0}
        onClick={() => merge.mutate({ callIds: mergeable.map(({ id }) => id) })}
      >
        Merge {mergeable.length} calls
      </button>
      {merge.data?.map((result) => (
        <p key={result.callId}>{result.status === "joined" ? "Joined" : result.error.message}</p>
      ))}
    </>
  );
}
