import { useHostLeg } from "@rc-conference/core";

export function HostLegStatus() {
  const leg = useHostLeg();
  return <p>{leg.status === "failed" ? leg.sipReason : `Host leg: ${leg.status}`}</p>;
}
