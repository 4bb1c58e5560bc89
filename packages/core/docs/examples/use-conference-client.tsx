import { useConferenceClient } from "@rc-conference/core";

export function ConnectAgain() {
  const client = useConferenceClient();
  return (
    <button type="button" onClick={() => void client.connect()}>
      Connect
    </button>
  );
}
