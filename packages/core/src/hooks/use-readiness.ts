import { useEffect, useMemo, useRef, useState } from "react";
import { watchReadiness } from "../actions/watch-readiness.ts";
import { useClient } from "../react/provider.tsx";
import {
  pendingChecks,
  type ReadinessCheck,
  type ReadinessOptions,
  type ReadinessReport,
  type ReadinessState,
} from "../readiness/readiness-state.ts";

export interface ReadinessActions {
  /** Starts the checks, or starts them again. The browser may ask for the microphone. */
  run(): void;
  /** Cancels the checks, releases the microphone and hangs up the test call. */
  cancel(): void;
}

export interface UseReadinessResult extends ReadinessActions {
  status: "idle" | "running" | "done";
  /** Every check in its order, also before the first run. */
  checks: readonly ReadinessCheck[];
  /** The result of the last run; undefined until one is done. `report.toText()` is JSON text for support. */
  report: ReadinessReport | undefined;
}

/**
 * Checks before a call whether this page can hold a conference: secure context, microphone, speaker, login,
 * scopes, digital line, SIP registration and notifications, and, with `echoNumber`, a test call with its
 * round trip and opinion score. It runs when `run` is called and at no other time, and ends with its component.
 */
export function useReadiness({ echoNumber }: ReadinessOptions = {}): UseReadinessResult {
  const client = useClient("useReadiness");
  const [state, setState] = useState<ReadinessState>();
  const stop = useRef<() => void>(undefined);
  const actions = useMemo((): ReadinessActions => {
    const cancel = (): void => {
      stop.current?.();
      stop.current = undefined;
    };
    return {
      run() {
        cancel();
        stop.current = watchReadiness(client, setState, { echoNumber });
      },
      cancel() {
        cancel();
        setState((last) => (last?.status === "running" ? undefined : last));
      },
    };
  }, [client, echoNumber]);
  // The result of another client or another echo service must not be shown for this one.
  useEffect(
    () => () => {
      stop.current?.();
      stop.current = undefined;
      setState(undefined);
    },
    [actions],
  );
  const idle = useMemo(() => pendingChecks({ echoNumber }), [echoNumber]);
  return useMemo(
    () => ({
      status: state?.status ?? "idle",
      checks: state?.checks ?? idle,
      report: state?.report,
      ...actions,
    }),
    [state, idle, actions],
  );
}
