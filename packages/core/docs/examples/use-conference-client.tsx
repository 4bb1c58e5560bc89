import { useConferenceClient } from "@rc-conference/core";

export function ConnectButton() {
  const client = useConferenceClient();
  return (
    <button type="button" onClick={() => void client.connect()}>
      Connect
    </button>
  );
}
