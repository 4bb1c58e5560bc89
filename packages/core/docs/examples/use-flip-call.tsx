import { type ActiveCall, useFlipCall } from "@rc-conference/core";

export function Flip({ call }: { call: ActiveCall }) {
  const flip = useFlipCall();
  return (
    <>
      <button
        type="button"
        disabled={flip.isPending}
        onClick={() => flip.mutate({ callId: call.id, flipId: "1" })}
      >
        Go on at my desk
      </button>
      {flip.error && <p role="alert">{flip.error.message}</p>}
    </>
  );
}
