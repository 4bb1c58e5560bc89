import { useCompleteWarmTransfer } from "@rc-conference/core";

export function HandOver({ callId = "s-1", consultCallId = "s-2" }) {
  const complete = useCompleteWarmTransfer();
  return (
    <>
      <button type="button" onClick={() => complete.mutate({ callId, consultCallId })}>
        Hand over
      </button>
      {complete.error && <p role="alert">{complete.error.message}</p>}
    </>
  );
}
