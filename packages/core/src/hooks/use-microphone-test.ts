import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { audioDevicesOf } from "../phone/audio-devices.ts";
import type { MicrophoneTestState } from "../phone/device-state.ts";
import { MicrophoneTest } from "../phone/microphone-test.ts";
import { useClient } from "../react/provider.tsx";

export interface MicrophoneTestActions {
  /** Of the chosen microphone, or of another. The browser may ask the person. */
  start(deviceId?: string): Promise<void>;
  stop(): void;
  /** 0 to 1, ten times a second while it runs; renders nothing. Returns the unsubscriber. */
  subscribeLevel(listener: (level: number) => void): () => void;
}

export type UseMicrophoneTestResult = MicrophoneTestState & MicrophoneTestActions;

const IDLE: MicrophoneTestState = { status: "idle" };

/** Tries a microphone before a call. Stops when its component goes. */
export function useMicrophoneTest(): UseMicrophoneTestResult {
  const client = useClient("useMicrophoneTest");
  const [test] = useState(() => new MicrophoneTest());
  const state = useSyncExternalStore(
    test.subscribe,
    () => test.state,
    () => IDLE,
  );
  useEffect(() => () => test.stop(), [test]);
  const actions = useMemo((): MicrophoneTestActions => {
    const devices = audioDevicesOf(client);
    return {
      async start(deviceId) {
        await test.start(deviceId ?? devices.state.inputId);
        // Names come with the permission.
        await devices.refresh();
      },
      stop: () => test.stop(),
      subscribeLevel: (listener) => test.subscribeLevel(listener),
    };
  }, [client, test]);
  return useMemo(() => ({ ...state, ...actions }), [state, actions]);
}
