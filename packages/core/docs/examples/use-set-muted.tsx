import { useSetHostMuted } from "@rc-conference/core";

export function MuteMe() {
  const setMuted = useSetHostMuted();
  return (
    <>
      <button
        type="button"
        disabled={setMuted.isPending}
        onClick={() => setMuted.mutate({ muted: true })}
      >
        Mute me
      </button>
      {setMuted.error && <p role="alert">{setMuted.error.message}</p>}
    </>
  );
}
