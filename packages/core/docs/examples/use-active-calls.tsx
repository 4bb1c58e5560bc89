import { useActiveCalls } from "@rc-conference/core";

export function CallList() {
  const { data: calls, status, error } = useActiveCalls();
  if (status === "error") return <p role="alert">{error.message}</p>;
  return (
    <ul>
      {calls.map(({ id, name, status: state, onThisPhone, canBringIn }) => (
        <li key={id}>
          {name}: {state}
          {!onThisPhone && ", on another device"}
          {!canBringIn.allowed && `, cannot be added (${canBringIn.reason})`}
        </li>
      ))}
    </ul>
  );
}
