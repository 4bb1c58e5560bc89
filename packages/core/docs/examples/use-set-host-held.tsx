import { useSetHostHeld } from "@rc-conference/core";

export function HoldMyselfButton() {
  const setHeld = useSetHostHeld();
  return (
    <>
      <button
        type="button"
        disabled={setHeld.isPending}
        onClick={() => setHeld.mutate({ held: true })}
      >
        Hold
      </button>
      {setHeld.error && <p role="alert">{setHeld.error.message}</p>}
    </>
  );
}
