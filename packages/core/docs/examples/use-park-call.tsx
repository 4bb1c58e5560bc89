import { type ActiveCall, useParkCall } from "@rc-conference/core";

export function ParkButton({ call }: { call: ActiveCall }) {
  const park = useParkCall();
  return (
    <>
      <button type="button" onClick={() => park.mutate({ callId: call.id })}>
        Park
      </button>
      {park.data && <p>Dial {park.data.location} to take the call.</p>}
      {park.error && <p role="alert">{park.error.message}</p>}
    </>
  );
}
