import { type Participant, useParticipant } from "@rc-conference/core";
import { useId, useMemo } from "react";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, renderPart } from "../internals/render-part.ts";
import { ItemContext } from "./item-context.ts";

export interface ItemState {
  [key: string]: string | boolean;
  status: Participant["status"];
  role: "host" | "participant";
  muted: boolean;
  isolated: boolean;
}

export type ItemProps = Omit<PartProps<"li", ItemState>, "id"> & { id: string };

/** One row. Renders when its own participant changes, and at no other's. */
export const Item: Part<ItemProps> = part(function Item({ id, ...props }) {
  const participant = useParticipant(id);
  const nameId = useId();
  const context = useMemo(
    () => (participant ? { participant, nameId } : undefined),
    [participant, nameId],
  );
  if (!participant || !context) return null;
  const { status, role, muted, aside } = participant;
  return (
    <ItemContext.Provider value={context}>
      {renderPart(
        "li",
        props,
        { status, role, muted, isolated: aside },
        { className: "rcc-row", "data-rcc-row": id, "aria-labelledby": nameId },
      )}
    </ItemContext.Provider>
  );
});
