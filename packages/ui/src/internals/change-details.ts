/** The second argument of a change callback, which is called before the action. */
export interface ChangeDetails<Reason extends string> {
  /** What the user did. */
  readonly reason: Reason;
  /** Keeps the action from running, for example to ask the user first, or to run another action instead. */
  cancel(): void;
  readonly isCanceled: boolean;
}

export type RemoveChangeDetails = ChangeDetails<"removeButton">;
/** "cancelRejoining": the user cancels while the client calls back into the conference. */
export type LeaveChangeDetails = ChangeDetails<"leaveButton" | "cancelRejoining">;
/**
 * "endButton": before the built-in confirmation is shown; cancel it to show your own. "endConfirmation": the user
 * confirmed. "cancelStarting": the user cancels while the conference is being started.
 */
export type EndChangeDetails = ChangeDetails<"endButton" | "endConfirmation" | "cancelStarting">;

export function createChangeDetails<Reason extends string>(reason: Reason): ChangeDetails<Reason> {
  let isCanceled = false;
  return {
    reason,
    cancel() {
      isCanceled = true;
    },
    get isCanceled() {
      return isCanceled;
    },
  };
}
