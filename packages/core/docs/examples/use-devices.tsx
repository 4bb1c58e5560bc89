import { useDevices } from "@rc-conference/core";

export function DeviceSummary() {
  const { permission, inputs, outputs, inputMissing } = useDevices();
  if (permission === "denied") return <p role="alert">Allow the microphone in the address bar.</p>;
  return (
    <p>
      {inputs.length} microphones, {outputs.length} speakers
      {inputMissing && ". The chosen microphone is not plugged in."}
    </p>
  );
}
