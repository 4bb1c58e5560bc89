import { useConfirmRecordingConsent } from "@rc-conference/core";

export function TheyAgreed() {
  const confirm = useConfirmRecordingConsent();
  return (
    <>
      <button type="button" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
        They agreed as well
      </button>
      {confirm.error && <p role="alert">{confirm.error.message}</p>}
    </>
  );
}
