import { useLeaveConference } from "@rc-conference/core";

export function LeaveButton() {
  const leave = useLeaveConference();
  return (
    <>
      <button type="button" disabled={leave.isPending} onClick={() => leave.mutate()}>
        Leave
      </button>
      {leave.error && <p role="alert">{leave.error.message}</p>}
    </>
  );
}
