import { type ActiveCall, useTransferCall } from "@rc-conference/core";

export function Transfer({ call }: { call: ActiveCall }) {
  const transfer = useTransferCall();
  return (
    <>
      <button
        type="button"
        disabled={transfer.isPending}
        onClick={() => transfer.mutate({ callId: call.id, to: "102" })}
      >
        Hand over to Paco
      </button>
      {transfer.error && <p role="alert">{transfer.error.message}</p>}
    </>
  );
}
