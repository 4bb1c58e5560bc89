import { type ActiveCall, useSendToVoicemail } from "@rc-conference/core";

export function VoicemailButton({ call }: { call: ActiveCall }) {
  const voicemail = useSendToVoicemail();
  return (
    <>
      <button
        type="button"
        disabled={voicemail.isPending}
        onClick={() => voicemail.mutate({ callId: call.id })}
      >
        Send to voicemail
      </button>
      {voicemail.error && <p role="alert">{voicemail.error.message}</p>}
    </>
  );
}
