import { useCapabilities } from "@rc-conference/core";

export function MissingPermissions() {
  const { data: capabilities } = useCapabilities();
  const missing = Object.values(capabilities ?? {}).flatMap((capability) =>
    capability.allowed ? [] : [capability.message],
  );
  return (
    <ul aria-label="Missing permissions">
      {missing.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
