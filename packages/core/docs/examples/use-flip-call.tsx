import { type ActiveCall, useFlipCall } from "@rc-conference/core";

export function FlipButton({ call }: { call: ActiveCall }) {
  const flip = useFlipCall();
  return (
    <>
      <button
        type="button"
        disabled={flip.isPending}
        onClick={() => flip.mutate({ callId: call.id, flipId: "1" })}
      >
        Move to my desk phone
      </button>
      {flip.error && <p role="alert">{flip.error.message}</p>}
    </>
  );
}
