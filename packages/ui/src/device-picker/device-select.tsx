import type { AudioDevice } from "@rc-conference/core";
import { type ReactElement, useId } from "react";
import { useMessages } from "../messages/context.tsx";

export interface DeviceSelectProps {
  label: string;
  devices: readonly AudioDevice[];
  selectedId: string | undefined;
  /** Whether the selected device is not connected. The device of the system is used meanwhile. */
  missing: boolean;
  /** `undefined` selects the device of the system. */
  onSelect(deviceId: string | undefined): void;
}

export function DeviceSelect(props: DeviceSelectProps): ReactElement {
  const { label, devices, selectedId, missing, onSelect } = props;
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
        value={missing ? "" : (selectedId ?? "")}
        disabled={devices.length === 0}
        aria-describedby={missing ? hintId : undefined}
        onChange={({ target }) => onSelect(target.value === "" ? undefined : target.value)}
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
