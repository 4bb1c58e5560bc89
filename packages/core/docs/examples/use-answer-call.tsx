import { type ActiveCall, useAnswerCall } from "@rc-conference/core";

export function AnswerButton({ call }: { call: ActiveCall }) {
  const answer = useAnswerCall();
  return (
    <>
      <button
        type="button"
        disabled={answer.isPending}
        onClick={() => answer.mutate({ callId: call.id })}
      >
        Answer
      </button>
      {answer.error && <p role="alert">{answer.error.message}</p>}
    </>
  );
}
