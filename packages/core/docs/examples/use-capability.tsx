import { useCapability, useStartConference } from "@rc-conference/core";

export function StartButton() {
  const start = useStartConference();
  const capability = useCapability("startConference");
  return (
    <button
      type="button"
      disabled={!capability.allowed}
      title={capability.allowed ? undefined : capability.message}
      onClick={() => start.mutate()}
    >
      Start conference
    </button>
  );
}
