import { type ActiveCall, useHangUpCall } from "@rc-conference/core";

export function HangUpButton({ call }: { call: ActiveCall }) {
  const hangUp = useHangUpCall();
  return (
    <>
      <button
        type="button"
        disabled={hangUp.isPending}
        onClick={() => hangUp.mutate({ callId: call.id })}
      >
        Hang up
      </button>
      {hangUp.error && <p role="alert">{hangUp.error.message}</p>}
    </>
  );
}
