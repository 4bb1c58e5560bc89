import { ConferenceError } from "@rc-conference/core";
import { useCallback, useState } from "react";

export interface ActionErrorState {
  /** The error of the last action; undefined after a success or a dismissal. */
  error: ConferenceError | undefined;
  /** Runs an action and keeps its ConferenceError. Other errors are bugs and are thrown. */
  runAction(action: () => Promise<unknown>): void;
  dismiss(): void;
}

export function useActionErrorState(): ActionErrorState {
  const [error, setError] = useState<ConferenceError>();
  const runAction = useCallback((action: () => Promise<unknown>) => {
    setError(undefined);
    action().catch((reason: unknown) => {
      if (!(reason instanceof ConferenceError)) throw reason;
      // The user cancelled the action, so there is no error to show.
      if (reason.code !== "aborted") setError(reason);
    });
  }, []);
  const dismiss = useCallback(() => setError(undefined), []);
  return { error, runAction, dismiss };
}
