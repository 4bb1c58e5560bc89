import { type Context, createContext, useContext } from "react";
import type { ActionReport } from "../internals/use-action.ts";

export interface PanelContextValue {
  report: ActionReport;
  titleId: string;
}

export const PanelContext: Context<PanelContextValue | undefined> = createContext<
  PanelContextValue | undefined
>(undefined);

/** Throws outside of a ConferencePanel. */
export function usePanel(part: string): PanelContextValue {
  const value = useContext(PanelContext);
  if (!value) {
    throw new Error(
      `ConferencePanelParts.${part} stands outside of a panel. It reports there what was refused. Put it inside <ConferencePanelParts.Root>.`,
    );
  }
  return value;
}
