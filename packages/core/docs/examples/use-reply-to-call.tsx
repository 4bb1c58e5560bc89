import { type ActiveCall, useReplyToCall } from "@rc-conference/core";

export function Reply({ call }: { call: ActiveCall }) {
  const reply = useReplyToCall();
  return (
    <>
      <button
        type="button"
        disabled={reply.isPending}
        onClick={() => reply.mutate({ callId: call.id, text: "I call you back." })}
      >
        Call back later
      </button>
      {reply.error && <p role="alert">{reply.error.message}</p>}
    </>
  );
}
