import { type ActiveCall, useForwardCall } from "@rc-conference/core";

export function ForwardButton({ call }: { call: ActiveCall }) {
  const forward = useForwardCall();
  return (
    <>
      <button
        type="button"
        disabled={forward.isPending}
        onClick={() => forward.mutate({ callId: call.id, to: "102" })}
      >
        Forward to Paco
      </button>
      {forward.error && <p role="alert">{forward.error.message}</p>}
    </>
  );
}
