import {
  type ActiveCall,
  type BringInBlocker,
  type MergeResult,
  useActiveCalls,
  useParticipantIds,
} from "@rc-conference/core";
import { useContext } from "react";
import { PanelContext } from "../conference-panel/panel-context.ts";

/**
 * All calls except the conference itself. Inside a panel also without those that the panel shows elsewhere: calls that
 * ring have a card, and calls on their way into the conference are participants.
 */
export function useMergeableCalls(): readonly ActiveCall[] {
  const isInPanel = useContext(PanelContext) !== undefined;
  const participantIds = useParticipantIds();
  return useActiveCalls().data.filter(
    (call) =>
      !call.isConference && !(isInPanel && (isRinging(call) || participantIds.includes(call.id))),
  );
}

/** Whether the call rings on this phone, so that IncomingCall shows it. */
export function isRinging({ status, onThisPhone }: ActiveCall): boolean {
  return status === "ringing" && onThisPhone;
}

/** Why a call cannot be merged. A missing conference is no reason, because merging starts one. */
export function mergeBlocker({ canBringIn }: ActiveCall): BringInBlocker | undefined {
  return canBringIn.allowed || canBringIn.reason === "noConference" ? undefined : canBringIn.reason;
}

export function canMerge(call: ActiveCall): boolean {
  return mergeBlocker(call) === undefined;
}

/** Merging resolves even if single calls were refused; throws the error of the first one, to be shown. */
export function throwFirstMergeError(results: readonly MergeResult[]): void {
  const refused = results.find((result) => result.status === "refused");
  if (refused) throw refused.error;
}
