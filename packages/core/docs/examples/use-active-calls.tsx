import { useActiveCalls } from "@rc-conference/core";

export function Calls() {
  const { data: calls, status, error } = useActiveCalls();
  if (status === "error") return <p role="alert">{error.message}</p>;
  return (
    <ul>
      {calls.map(({ id, name, status: state, onThisPhone, bringIn }) => (
        <li key={id}>
          {name}: {state}
          {!onThisPhone && ", on another device"}
          {!bringIn.possible && `, cannot be added (${bringIn.reason})`}
        </li>
      ))}
    </ul>
  );
}
