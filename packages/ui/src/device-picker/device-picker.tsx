import { type AudioDevice, useChooseDevice, useDevices } from "@rc-conference/core";
import { type ReactElement, useId } from "react";
import { useActionError } from "../internals/action-error.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { EchoTest } from "./echo-test.tsx";
import { MicrophoneTest } from "./microphone-test.tsx";

interface PickerState {
  [key: string]: string;
  permission: string;
}

interface DevicePickerProps extends PartProps<"div", PickerState> {
  /** The number of a service that plays back what it hears. Adds a test call over the line. */
  echoNumber?: string;
}

/** Selects microphone and speaker, explains a missing permission, and tests the microphone. */
export const DevicePicker: Part<DevicePickerProps> = forwardPartRef(function DevicePicker({
  echoNumber,
  ...props
}) {
  const messages = useMessages();
  const { runAction, errorMessage } = useActionError();
  const devices = useDevices();
  const choose = useChooseDevice();
  const { permission } = devices;
  const chooseDevice = (role: "input" | "output", deviceId: string): void => {
    runAction(() => choose.mutateAsync({ role, deviceId: deviceId === "" ? undefined : deviceId }));
  };
  const problem =
    permission === "denied" || permission === "noDevice" || permission === "unavailable"
      ? messages.microphonePermission[permission]
      : undefined;
  return (
    <>
      {renderElement(
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
                onChoose={(id) => chooseDevice("input", id)}
              />
              <MicrophoneTest />
              {devices.canChooseOutput ? (
                <DeviceSelect
                  label={messages.speaker}
                  devices={devices.outputs}
                  chosen={devices.outputId}
                  missing={devices.outputMissing}
                  onChoose={(id) => chooseDevice("output", id)}
                />
              ) : (
                <p className="rcc-hint">{messages.noOutputChoice}</p>
              )}
              {echoNumber !== undefined && <EchoTest to={echoNumber} />}
            </>
          ),
        },
      )}
      {errorMessage}
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
          // The first option already offers the device of the system.
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
