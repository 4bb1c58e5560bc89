import { useSendDtmf } from "@rc-conference/core";

export function SendCodeButton() {
  const sendDtmf = useSendDtmf();
  return (
    <>
      <button
        type="button"
        disabled={sendDtmf.isPending}
        onClick={() => sendDtmf.mutate({ digits: "123#" })}
      >
        Send the code
      </button>
      {sendDtmf.error && <p role="alert">{sendDtmf.error.message}</p>}
    </>
  );
}
