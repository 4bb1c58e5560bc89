import { useCancelBringIns, useParticipants } from "@rc-conference/core";

export function CancelQueueButton() {
  const queued = useParticipants().filter(({ status }) => status === "queued");
  const cancel = useCancelBringIns();
  return (
    <button type="button" disabled={queued.length === 0} onClick={() => cancel.mutate()}>
      Cancel {queued.length} queued
    </button>
  );
}
