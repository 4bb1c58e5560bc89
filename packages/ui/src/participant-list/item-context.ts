import type { Participant } from "@rc-conference/core";
import { type Context, createContext, useContext } from "react";
import { MisplacedPart } from "../error-boundary/misplaced-part.ts";

export interface ItemContextValue {
  participant: Participant;
  /** The id of the name's element, which is the accessible name of the row. */
  nameId: string;
}

export const ItemContext: Context<ItemContextValue | undefined> = createContext<
  ItemContextValue | undefined
>(undefined);

/** Throws outside of ParticipantListParts.Item. */
export function useItem(part: string): ItemContextValue {
  const value = useContext(ItemContext);
  if (!value) {
    throw new MisplacedPart(
      `ParticipantListParts.${part} is rendered outside of an item. It shows the item's participant. Put it inside <ParticipantListParts.Item id={id}>.`,
    );
  }
  return value;
}
