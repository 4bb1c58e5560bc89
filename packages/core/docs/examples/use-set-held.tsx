import { useSetHeld } from "@rc-conference/core";

export function HoldMe() {
  const setHeld = useSetHeld();
  return (
    <>
      <button
        type="button"
        disabled={setHeld.isPending}
        onClick={() => setHeld.mutate({ held: true })}
      >
        Hold my own leg
      </button>
      {setHeld.error && <p role="alert">{setHeld.error.message}</p>}
    </>
  );
}
