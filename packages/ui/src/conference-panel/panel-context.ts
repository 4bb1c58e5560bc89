import { type Context, createContext, useContext } from "react";
import { MisplacedPart } from "../error-boundary/misplaced-part.ts";
import type { ActionErrorState } from "../internals/use-action-error-state.ts";

export interface PanelContextValue {
  actionError: ActionErrorState;
  titleId: string;
}

export const PanelContext: Context<PanelContextValue | undefined> = createContext<
  PanelContextValue | undefined
>(undefined);

/** Throws outside of ConferencePanelParts.Root. */
export function usePanel(part: string): PanelContextValue {
  const value = useContext(PanelContext);
  if (!value) {
    throw new MisplacedPart(
      `ConferencePanelParts.${part} is rendered outside of a panel. It uses the panel's heading and errors. Put it inside <ConferencePanelParts.Root>.`,
    );
  }
  return value;
}
