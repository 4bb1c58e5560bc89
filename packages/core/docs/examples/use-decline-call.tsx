import { type ActiveCall, useDeclineCall } from "@rc-conference/core";

export function DeclineButton({ call }: { call: ActiveCall }) {
  const decline = useDeclineCall();
  return (
    <>
      <button
        type="button"
        disabled={decline.isPending}
        onClick={() => decline.mutate({ callId: call.id })}
      >
        Decline
      </button>
      {decline.error && <p role="alert">{decline.error.message}</p>}
    </>
  );
}
