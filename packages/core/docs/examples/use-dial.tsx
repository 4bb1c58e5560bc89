import { useDial } from "@rc-conference/core";

export function CallButton({ number = "+16505550112" }: { number?: string }) {
  const dial = useDial();
  return (
    <>
      <button
        type="button"
        disabled={dial.isPending}
        onClick={() => dial.mutate({ to: number, callerId: "+16505550199" })}
      >
        Call {number}
      </button>
      {dial.error && <p role="alert">{dial.error.message}</p>}
    </>
  );
}
