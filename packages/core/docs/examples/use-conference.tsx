import { useConference } from "@rc-conference/core";

export function Conference() {
  const conference = useConference();
  switch (conference.status) {
    case "active":
    case "reconnecting":
      return (
        <button type="button" onClick={() => void conference.leave()}>
          Leave, with {conference.capacity.used} of {conference.capacity.limit} in
        </button>
      );
    case "failed":
      return <p role="alert">{conference.error.message}</p>;
    default:
      return (
        <button type="button" onClick={() => void conference.start().catch(() => undefined)}>
          Start ({conference.status})
        </button>
      );
  }
}
