import { type ActiveCall, useMergeCalls } from "@rc-conference/core";
import type { ReactElement } from "react";
import { useActionError } from "../internals/action-error.tsx";
import { canMerge, throwFirstMergeError } from "../internals/mergeable-calls.ts";
import { useMessages } from "../messages/context.tsx";

/** Starts a conference with all calls that can be merged. Hidden for fewer than two. */
export function MergeButton({ calls }: { calls: readonly ActiveCall[] }): ReactElement | null {
  const messages = useMessages();
  const merge = useMergeCalls();
  const { runAction, errorMessage } = useActionError();
  const ready = calls.filter(canMerge);
  if (ready.length < 2) return null;
  const mergeAll = async (): Promise<void> => {
    const callIds = ready.map(({ id }) => id);
    // Failure shows why a conference could not start, so only errors of single calls are thrown.
    throwFirstMergeError(await merge.mutateAsync({ callIds }).catch(() => []));
  };
  return (
    <>
      <button type="button" className="rcc-button rcc-primary" onClick={() => runAction(mergeAll)}>
        {messages.mergeCalls(ready.length)}
      </button>
      {errorMessage}
    </>
  );
}
