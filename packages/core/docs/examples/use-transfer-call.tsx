import { type ActiveCall, useTransferCall } from "@rc-conference/core";

export function TransferButton({ call }: { call: ActiveCall }) {
  const transfer = useTransferCall();
  return (
    <>
      <button
        type="button"
        disabled={transfer.isPending}
        onClick={() => transfer.mutate({ callId: call.id, to: "102" })}
      >
        Transfer to Paco
      </button>
      {transfer.error && <p role="alert">{transfer.error.message}</p>}
    </>
  );
}
