import { useDialIntoConference } from "@rc-conference/core";

const MESSAGES = {
  joined: "Joined the conference.",
  busy: "Busy.",
  noAnswer: "Nobody answered.",
  wrongNumber: "Nobody has this number.",
  declined: "Declined.",
  blocked: "This account may not call this number.",
  cancelled: "Cancelled.",
};

export function AddNumberButton({ number = "102" }: { number?: string }) {
  const dial = useDialIntoConference();
  return (
    <>
      <button type="button" onClick={() => dial.mutate({ to: number, ringTimeoutMs: 20_000 })}>
        Add {number}
      </button>
      {dial.data && <p>{MESSAGES[dial.data.status]}</p>}
      {dial.error && <p role="alert">{dial.error.message}</p>}
    </>
  );
}
