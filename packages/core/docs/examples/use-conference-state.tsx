import { useConferenceState } from "@rc-conference/core";

export function Dot() {
  // Renders when it turns true or false, and at no other change.
  const isActive = useConferenceState(({ status }) => status === "active");
  return <span>{isActive ? "In a conference" : "Not in a conference"}</span>;
}
