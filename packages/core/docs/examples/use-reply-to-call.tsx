import { type ActiveCall, useReplyToCall } from "@rc-conference/core";

export function ReplyButton({ call }: { call: ActiveCall }) {
  const reply = useReplyToCall();
  return (
    <>
      <button
        type="button"
        disabled={reply.isPending}
        onClick={() => reply.mutate({ callId: call.id, text: "I will call you back." })}
      >
        Reply with a message
      </button>
      {reply.error && <p role="alert">{reply.error.message}</p>}
    </>
  );
}
