import { type Context, createContext, type RefObject, useContext } from "react";

/** How far the panel was moved from its corner, in CSS pixels. */
export interface Offset {
  x: number;
  y: number;
}

export const MiniPanelContext: Context<RefObject<Offset> | undefined> = createContext<
  RefObject<Offset> | undefined
>(undefined);

/** Throws outside of MiniPanelParts.Root. */
export function useOffset(part: string): RefObject<Offset> {
  const offset = useContext(MiniPanelContext);
  if (!offset) {
    throw new Error(
      `MiniPanelParts.${part} is rendered outside of a mini panel. It moves the panel. Put it inside <MiniPanelParts.Root>.`,
    );
  }
  return offset;
}
