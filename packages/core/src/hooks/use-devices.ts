import { useSyncExternalStore } from "react";
import { audioDevicesOf } from "../phone/audio-devices.ts";
import { type DevicesState, UNKNOWN_DEVICES } from "../phone/device-state.ts";
import { useClient } from "../react/provider.tsx";

/**
 * Microphones and speakers, which of them are chosen, and what the browser permits; kept right as they
 * are plugged in and out. Asks the person nothing.
 */
export function useDevices(): DevicesState {
  const devices = audioDevicesOf(useClient("useDevices"));
  return useSyncExternalStore(
    devices.subscribe,
    () => devices.state,
    () => UNKNOWN_DEVICES,
  );
}
