import { ConferenceError } from "@rc-conference/core";
import { useCallback, useState } from "react";

export interface ActionReport {
  /** Why the last action was refused; undefined after a success or a dismissal. */
  error: ConferenceError | undefined;
  /** Runs an action, and keeps its refusal to be shown. */
  run(action: () => Promise<void>): void;
  dismiss(): void;
}

/** A place where the refusals of actions are shown. */
export function useAction(): ActionReport {
  const [error, setError] = useState<ConferenceError>();
  const run = useCallback((action: () => Promise<void>) => {
    setError(undefined);
    action().catch((reason: unknown) => {
      if (!(reason instanceof ConferenceError)) throw reason;
      // Given up on purpose: nothing to report.
      if (reason.code !== "aborted") setError(reason);
    });
  }, []);
  const dismiss = useCallback(() => setError(undefined), []);
  return { error, run, dismiss };
}
