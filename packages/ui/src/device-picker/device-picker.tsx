import { useChooseDevice, useDevices } from "@rc-conference/core";
import { useActionError } from "../internals/action-error.tsx";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { DeviceSelect } from "./device-select.tsx";
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
export const DevicePicker: Part<DevicePickerProps> = dropIn(function DevicePicker({
  echoNumber,
  ...props
}) {
  const messages = useMessages();
  const { runAction, errorMessage } = useActionError();
  const devices = useDevices();
  const choose = useChooseDevice();
  const { permission } = devices;
  const select = (role: "input" | "output", deviceId: string | undefined): void => {
    runAction(() => choose.mutateAsync({ role, deviceId }));
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
          className: "rcc-devices",
          children: (
            <>
              {problem !== undefined && (
                <p className="rcc-banner rcc-warning" role="status">
                  <Icon name="warning" />
                  <span className="rcc-text">{problem}</span>
                </p>
              )}
              <DeviceSelect
                label={messages.microphone}
                devices={devices.inputs}
                selectedId={devices.inputId}
                missing={devices.inputMissing}
                onSelect={(deviceId) => select("input", deviceId)}
              />
              <MicrophoneTest />
              {devices.canChooseOutput ? (
                <DeviceSelect
                  label={messages.speaker}
                  devices={devices.outputs}
                  selectedId={devices.outputId}
                  missing={devices.outputMissing}
                  onSelect={(deviceId) => select("output", deviceId)}
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
