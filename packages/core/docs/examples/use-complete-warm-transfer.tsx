import { useCompleteWarmTransfer } from "@rc-conference/core";

export function CompleteTransferButton({ callId = "s-1", consultCallId = "s-2" }) {
  const complete = useCompleteWarmTransfer();
  return (
    <>
      <button type="button" onClick={() => complete.mutate({ callId, consultCallId })}>
        Complete the transfer
      </button>
      {complete.error && <p role="alert">{complete.error.message}</p>}
    </>
  );
}
