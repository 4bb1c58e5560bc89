import { useCapacity } from "@rc-conference/core";

export function CapacityText() {
  const { used, limit, full } = useCapacity();
  return <p>{full ? "The conference is full" : `${used} of ${limit} places`}</p>;
}
