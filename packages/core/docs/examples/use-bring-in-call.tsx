import { type ActiveCall, useBringInCall } from "@rc-conference/core";

export function BringInButton({ call }: { call: ActiveCall }) {
  const bringIn = useBringInCall();
  return (
    <>
      <button
        type="button"
        disabled={bringIn.isPending}
        onClick={() => bringIn.mutate({ callId: call.id })}
      >
        Add to the conference
      </button>
      {bringIn.error && <p role="alert">{bringIn.error.message}</p>}
    </>
  );
}
