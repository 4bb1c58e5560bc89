import { useCapabilities } from "@rc-conference/core";

export function WhatIsMissing() {
  const { data: capabilities } = useCapabilities();
  const missing = Object.values(capabilities ?? {}).flatMap((capability) =>
    capability.allowed ? [] : [capability.message],
  );
  return (
    <ul aria-label="What is missing">
      {missing.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
