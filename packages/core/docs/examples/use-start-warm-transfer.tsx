import {
  type ActiveCall,
  useCancelWarmTransfer,
  useCompleteWarmTransfer,
  useStartWarmTransfer,
} from "@rc-conference/core";

export function WarmTransfer({ call, to = "102" }: { call: ActiveCall; to?: string }) {
  const start = useStartWarmTransfer();
  const complete = useCompleteWarmTransfer();
  const cancel = useCancelWarmTransfer();
  if (!start.data) {
    return (
      <button type="button" onClick={() => start.mutate({ callId: call.id, to })}>
        Consult {to}
      </button>
    );
  }
  const transfer = { callId: call.id, ...start.data };
  return (
    <>
      <button type="button" onClick={() => complete.mutate(transfer)}>
        Complete the transfer
      </button>
      <button type="button" onClick={() => cancel.mutate(transfer, { onSuccess: start.reset })}>
        Cancel the transfer
      </button>
    </>
  );
}
