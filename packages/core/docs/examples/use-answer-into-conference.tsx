import { type ActiveCall, useAnswerIntoConference } from "@rc-conference/core";

export function AnswerAndAddButton({ call }: { call: ActiveCall }) {
  const answer = useAnswerIntoConference();
  return (
    <>
      <button
        type="button"
        disabled={answer.isPending}
        onClick={() => answer.mutate({ callId: call.id })}
      >
        Answer and add
      </button>
      {answer.error && <p role="alert">{answer.error.message}</p>}
    </>
  );
}
