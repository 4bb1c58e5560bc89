import { useSetHostMuted } from "@rc-conference/core";

export function MuteMyselfButton() {
  const setMuted = useSetHostMuted();
  return (
    <>
      <button
        type="button"
        disabled={setMuted.isPending}
        onClick={() => setMuted.mutate({ muted: true })}
      >
        Mute
      </button>
      {setMuted.error && <p role="alert">{setMuted.error.message}</p>}
    </>
  );
}
