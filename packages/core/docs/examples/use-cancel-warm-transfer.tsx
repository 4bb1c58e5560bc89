import { useCancelWarmTransfer } from "@rc-conference/core";

export function CancelTransferButton({ callId = "s-1", consultCallId = "s-2" }) {
  const cancel = useCancelWarmTransfer();
  return (
    <>
      <button type="button" onClick={() => cancel.mutate({ callId, consultCallId })}>
        Cancel the transfer
      </button>
      {cancel.error && <p role="alert">{cancel.error.message}</p>}
    </>
  );
}
