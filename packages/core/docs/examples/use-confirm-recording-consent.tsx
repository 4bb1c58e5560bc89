import { useConfirmRecordingConsent } from "@rc-conference/core";

export function ConfirmConsentButton() {
  const confirm = useConfirmRecordingConsent();
  return (
    <>
      <button type="button" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
        New participants have consented
      </button>
      {confirm.error && <p role="alert">{confirm.error.message}</p>}
    </>
  );
}
