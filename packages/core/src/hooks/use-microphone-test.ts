import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { audioDevicesOf } from "../client/audio-devices-of.ts";
import type { MicrophoneTestState } from "../phone/device-state.ts";
import { MicrophoneTest } from "../phone/microphone-test.ts";
import { useClient } from "../react/provider.tsx";

export interface MicrophoneTestActions {
  /** Tests the chosen microphone, or the one of `deviceId`. The browser may show a permission prompt. */
  start(deviceId?: string): Promise<void>;
  stop(): void;
  /**
   * Calls `listener` with the level, 0 to 1, ten times a second while the test runs, without a render.
   * Returns the unsubscribe function.
   */
  subscribeLevel(listener: (level: number) => void): () => void;
}

export type UseMicrophoneTestResult = MicrophoneTestState & MicrophoneTestActions;

const IDLE: MicrophoneTestState = { status: "idle" };

/** Tests a microphone outside of any call. The test stops when its component unmounts. */
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
        // Browsers reveal device labels with the permission.
        await devices.refresh();
      },
      stop: () => test.stop(),
      subscribeLevel: (listener) => test.subscribeLevel(listener),
    };
  }, [client, test]);
  return useMemo(() => ({ ...state, ...actions }), [state, actions]);
}
