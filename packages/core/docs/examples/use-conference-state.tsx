import { useConferenceState } from "@rc-conference/core";

export function ConferenceIndicator() {
  // Renders only when the selected value changes.
  const isActive = useConferenceState(({ status }) => status === "active");
  return <span>{isActive ? "In a conference" : "Not in a conference"}</span>;
}
