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
        Ask {to} first
      </button>
    );
  }
  const both = { callId: call.id, ...start.data };
  return (
    <>
      <button type="button" onClick={() => complete.mutate(both)}>
        Hand over
      </button>
      <button type="button" onClick={() => cancel.mutate(both, { onSuccess: start.reset })}>
        Take the call back
      </button>
    </>
  );
}
