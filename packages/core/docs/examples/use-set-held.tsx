import { useSetHostHeld } from "@rc-conference/core";

export function HoldMe() {
  const setHeld = useSetHostHeld();
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
