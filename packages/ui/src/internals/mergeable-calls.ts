import {
  type ActiveCall,
  type BringInBlocker,
  type MergeResult,
  useActiveCalls,
} from "@rc-conference/core";

/** All calls except the conference itself. */
export function useMergeableCalls(): readonly ActiveCall[] {
  return useActiveCalls().data.filter(({ isConference }) => !isConference);
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
