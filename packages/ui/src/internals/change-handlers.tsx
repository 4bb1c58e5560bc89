import type { Participant } from "@rc-conference/core";
import {
  type Context,
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
} from "react";
import {
  type ChangeDetails,
  createChangeDetails,
  type EndChangeDetails,
  type LeaveChangeDetails,
  type RemoveChangeDetails,
} from "./change-details.ts";

export interface RemoveHandler {
  /** Called before a participant is removed. `details.cancel()` keeps the participant. */
  onRemove?: ((participant: Participant, details: RemoveChangeDetails) => void) | undefined;
}

export interface LeaveHandler {
  /** Called before the host leaves. `details.cancel()` keeps the host in the conference. */
  onLeave?: ((details: LeaveChangeDetails) => void) | undefined;
}

export interface EndHandler {
  /** Called before the built-in confirmation, and before the conference ends. `details.cancel()` skips what follows. */
  onEnd?: ((details: EndChangeDetails) => void) | undefined;
}

export interface ChangeHandlers extends RemoveHandler, LeaveHandler, EndHandler {}

const HandlersContext: Context<ChangeHandlers> = createContext<ChangeHandlers>({});

/** Passes the callbacks of a drop-in or of a root to the parts in it. Those of a surrounding one are kept. */
export function ChangeHandlersProvider({
  onRemove,
  onLeave,
  onEnd,
  children,
}: ChangeHandlers & { children?: ReactNode }): ReactElement {
  const outer = useContext(HandlersContext);
  const handlers = useMemo(
    () => ({
      onRemove: onRemove ?? outer.onRemove,
      onLeave: onLeave ?? outer.onLeave,
      onEnd: onEnd ?? outer.onEnd,
    }),
    [onRemove, onLeave, onEnd, outer],
  );
  return <HandlersContext.Provider value={handlers}>{children}</HandlersContext.Provider>;
}

/** Functions that call the callback of the part, or of what surrounds it, and return whether the action may run. */
export function useChangeHandlers(own: ChangeHandlers): {
  mayRemove(participant: Participant): boolean;
  mayLeave(reason: LeaveChangeDetails["reason"]): boolean;
  mayEnd(reason: EndChangeDetails["reason"]): boolean;
} {
  const outer = useContext(HandlersContext);
  const onRemove = own.onRemove ?? outer.onRemove;
  const onLeave = own.onLeave ?? outer.onLeave;
  const onEnd = own.onEnd ?? outer.onEnd;
  return {
    mayRemove: (participant) => ask("removeButton", (details) => onRemove?.(participant, details)),
    mayLeave: (reason) => ask(reason, (details) => onLeave?.(details)),
    mayEnd: (reason) => ask(reason, (details) => onEnd?.(details)),
  };
}

function ask<Reason extends string>(
  reason: Reason,
  notify: (details: ChangeDetails<Reason>) => void,
): boolean {
  const details = createChangeDetails(reason);
  notify(details);
  return !details.isCanceled;
}
