import { useActiveCalls, useMergeCalls } from "@rc-conference/core";

export function MergeAll() {
  const { data: calls } = useActiveCalls();
  const merge = useMergeCalls();
  const ready = calls.filter(
    ({ bringIn }) => bringIn.possible || bringIn.reason === "noConference",
  );
  return (
    <>
      <button
        type="button"
        disabled={ready.length === 0}
        onClick={() => merge.mutate({ callIds: ready.map(({ id }) => id) })}
      >
        Merge {ready.length} calls
      </button>
      {merge.data?.map((result) => (
        <p key={result.callId}>{result.status === "joined" ? "In" : result.error.message}</p>
      ))}
    </>
  );
}
