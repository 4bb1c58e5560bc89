import { useHostLeg } from "@rc-conference/core";

export function MyLeg() {
  const leg = useHostLeg();
  return <p>{leg.status === "failed" ? leg.reason : `My own leg: ${leg.status}`}</p>;
}
