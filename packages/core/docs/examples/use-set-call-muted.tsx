import { type ActiveCall, useSetCallMuted } from "@rc-conference/core";

export function MuteCallButton({ call }: { call: ActiveCall }) {
  const setMuted = useSetCallMuted();
  return (
    <>
      <button
        type="button"
        disabled={setMuted.isPending}
        onClick={() => setMuted.mutate({ callId: call.id, muted: !call.muted })}
      >
        {call.muted ? "Unmute" : "Mute"}
      </button>
      {setMuted.error && <p role="alert">{setMuted.error.message}</p>}
    </>
  );
}
