import { type AudioDevice, useChooseDevice, useDevices } from "@rc-conference/core";
import { type ReactElement, useId } from "react";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, renderPart } from "../internals/render-part.ts";
import { useReport } from "../internals/report.tsx";
import { useMessages } from "../messages/context.tsx";
import { EchoTest } from "./echo-test.tsx";
import { MicrophoneTest } from "./microphone-test.tsx";

interface PickerState {
  [key: string]: string;
  permission: string;
}

interface DevicePickerProps extends PartProps<"div", PickerState> {
  /** The number of a service that says again what it hears, for a test over the line. Left out, there is none. */
  echoNumber?: string;
}

/** Microphone and speaker, what the browser permits, and a test of the microphone with its level. */
export const DevicePicker: Part<DevicePickerProps> = part(function DevicePicker({
  echoNumber,
  ...props
}) {
  const messages = useMessages();
  const { report, refusal } = useReport();
  const devices = useDevices();
  const choose = useChooseDevice();
  const { permission } = devices;
  const pick = (role: "input" | "output", deviceId: string): void => {
    report.run(() =>
      choose.mutateAsync({ role, deviceId: deviceId === "" ? undefined : deviceId }),
    );
  };
  const problem =
    permission === "denied" || permission === "noDevice" || permission === "unavailable"
      ? messages.permission[permission]
      : undefined;
  return (
    <>
      {renderPart(
        "div",
        props,
        { permission },
        {
          className: "rcc rcc-devices",
          children: (
            <>
              {problem !== undefined && (
                <p className="rcc-banner rcc-warning" role="status">
                  <Icon name="warning" />
                  <span>{problem}</span>
                </p>
              )}
              <DeviceSelect
                label={messages.microphone}
                devices={devices.inputs}
                chosen={devices.inputId}
                missing={devices.inputMissing}
                onChoose={(id) => pick("input", id)}
              />
              <MicrophoneTest />
              {devices.canChooseOutput ? (
                <DeviceSelect
                  label={messages.speaker}
                  devices={devices.outputs}
                  chosen={devices.outputId}
                  missing={devices.outputMissing}
                  onChoose={(id) => pick("output", id)}
                />
              ) : (
                <p className="rcc-hint">{messages.noOutputChoice}</p>
              )}
              {echoNumber !== undefined && <EchoTest to={echoNumber} />}
            </>
          ),
        },
      )}
      {refusal}
    </>
  );
});

export namespace DevicePicker {
  export type Props = DevicePickerProps;
}

interface DeviceSelectProps {
  label: string;
  devices: readonly AudioDevice[];
  chosen: string | undefined;
  missing: boolean;
  onChoose(deviceId: string): void;
}

function DeviceSelect(props: DeviceSelectProps): ReactElement {
  const { label, devices, chosen, missing, onChoose } = props;
  const messages = useMessages();
  const id = useId();
  const hintId = useId();
  return (
    <span className="rcc-field">
      <label htmlFor={id} className="rcc-label">
        {label}
      </label>
      <select
        id={id}
        className="rcc-input"
        value={missing ? "" : (chosen ?? "")}
        disabled={devices.length === 0}
        aria-describedby={missing ? hintId : undefined}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{messages.systemDevice}</option>
        {devices
          // The system's own choice stands above already.
          .filter(({ deviceId }) => deviceId !== "" && deviceId !== "default")
          .map(({ deviceId, label: name }, index) => (
            <option key={deviceId} value={deviceId}>
              {name || messages.unnamedDevice(index + 1)}
            </option>
          ))}
      </select>
      {missing && (
        <span id={hintId} className="rcc-hint">
          {messages.deviceMissing}
        </span>
      )}
    </span>
  );
}
