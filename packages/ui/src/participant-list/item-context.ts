import type { Participant } from "@rc-conference/core";
import { type Context, createContext, useContext } from "react";

export interface ItemContextValue {
  participant: Participant;
  /** Of the name's element: what the row is called. */
  nameId: string;
}

export const ItemContext: Context<ItemContextValue | undefined> = createContext<
  ItemContextValue | undefined
>(undefined);

/** The row's participant. Throws outside of a ParticipantList.Item. */
export function useItem(part: string): ItemContextValue {
  const value = useContext(ItemContext);
  if (!value) {
    throw new Error(
      `ParticipantListParts.${part} stands outside of an Item. It shows that row's participant. Put it inside <ParticipantListParts.Item id={id}>.`,
    );
  }
  return value;
}
