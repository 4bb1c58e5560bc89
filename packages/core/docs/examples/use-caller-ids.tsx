import { useCallerIds } from "@rc-conference/core";

export function CallerIdSelect({ onChoose }: { onChoose?: (number: string) => void }) {
  const { data: callerIds = [] } = useCallerIds();
  return (
    <select aria-label="Caller id" onChange={(event) => onChoose?.(event.target.value)}>
      {callerIds.map(({ phoneNumber, usage }) => (
        <option key={phoneNumber} value={phoneNumber}>
          {phoneNumber} ({usage})
        </option>
      ))}
    </select>
  );
}
