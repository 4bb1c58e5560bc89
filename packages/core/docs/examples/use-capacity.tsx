import { useCapacity } from "@rc-conference/core";

export function Places() {
  const { used, limit, full } = useCapacity();
  return <p>{full ? "Full" : `${used} of ${limit}`}</p>;
}
