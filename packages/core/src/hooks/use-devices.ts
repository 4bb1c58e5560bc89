import { useSyncExternalStore } from "react";
import { audioDevicesOf } from "../client/audio-devices-of.ts";
import { type DevicesState, UNKNOWN_DEVICES } from "../phone/device-state.ts";
import { useClient } from "../react/provider.tsx";

/**
 * Microphones and speakers, which of them are chosen, and the microphone permission; current as devices
 * are plugged in and out. It never causes a permission prompt.
 */
export function useDevices(): DevicesState {
  const devices = audioDevicesOf(useClient("useDevices"));
  return useSyncExternalStore(
    devices.subscribe,
    () => devices.state,
    () => UNKNOWN_DEVICES,
  );
}
