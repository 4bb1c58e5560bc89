import { type ActiveCall, useSetCallHeld } from "@rc-conference/core";

export function HoldCallButton({ call }: { call: ActiveCall }) {
  const setHeld = useSetCallHeld();
  return (
    <>
      <button
        type="button"
        disabled={setHeld.isPending}
        onClick={() => setHeld.mutate({ callId: call.id, held: call.status !== "onHold" })}
      >
        {call.status === "onHold" ? "Resume" : "Hold"}
      </button>
      {setHeld.error && <p role="alert">{setHeld.error.message}</p>}
    </>
  );
}
