import { useChooseDevice, useDevices } from "@rc-conference/core";

export function MicrophoneSelect() {
  const { inputs, inputId } = useDevices();
  const choose = useChooseDevice();
  return (
    <select
      aria-label="Microphone"
      value={inputId ?? ""}
      onChange={({ target }) =>
        choose.mutate({ role: "input", deviceId: target.value === "" ? undefined : target.value })
      }
    >
      <option value="">System default</option>
      {inputs.map(({ deviceId, label }) => (
        <option key={deviceId} value={deviceId}>
          {label}
        </option>
      ))}
    </select>
  );
}
