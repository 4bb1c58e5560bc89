import { useDialIntoConference } from "@rc-conference/core";

const WORDS = {
  joined: "They are in.",
  busy: "Busy.",
  noAnswer: "Nobody answered.",
  wrongNumber: "That number leads nowhere.",
  declined: "They declined.",
  blocked: "This account may not call there.",
  cancelled: "Taken back.",
};

export function AddByNumber({ number = "102" }: { number?: string }) {
  const dial = useDialIntoConference();
  return (
    <>
      <button type="button" onClick={() => dial.mutate({ to: number, ringTimeoutMs: 20_000 })}>
        Add {number}
      </button>
      {dial.data && <p>{WORDS[dial.data.status]}</p>}
      {dial.error && <p role="alert">{dial.error.message}</p>}
    </>
  );
}
