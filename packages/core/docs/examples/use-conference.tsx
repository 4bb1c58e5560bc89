import { useConference } from "@rc-conference/core";

export function Conference() {
  const conference = useConference();
  switch (conference.status) {
    case "active":
    case "reconnecting":
      return (
        <button type="button" onClick={() => void conference.leave()}>
          Leave ({conference.capacity.used} of {conference.capacity.limit} places taken)
        </button>
      );
    case "failed":
      return <p role="alert">{conference.error.message}</p>;
    default:
      return (
        <button type="button" onClick={() => void conference.start().catch(() => undefined)}>
          Start conference
        </button>
      );
  }
}
