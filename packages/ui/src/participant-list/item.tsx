import { type Participant, useParticipant } from "@rc-conference/core";
import { useId, useImperativeHandle, useMemo, useRef } from "react";
import { focusItem } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useExitAnimation } from "../internals/use-exit-animation.ts";
import { ItemContext } from "./item-context.ts";

export interface ItemState {
  [key: string]: string | boolean;
  status: Participant["status"];
  role: Participant["role"];
  muted: boolean;
  isolated: boolean;
}

export type ItemProps = Omit<PartProps<"li", ItemState>, "id"> & {
  /** The participant's id, from `useParticipantIds`. */
  id: string;
};

/** One row of the list. Renders only when its own participant changes. */
export const Item: Part<ItemProps> = forwardPartRef(function Item({ id, ref, ...props }) {
  const row = useRef<HTMLLIElement>(null);
  useImperativeHandle(ref, () => row.current as HTMLLIElement);
  useExitAnimation(row);
  const participant = useParticipant(id);
  const nameId = useId();
  const context = useMemo(
    () => (participant ? { participant, nameId } : undefined),
    [participant, nameId],
  );
  if (!participant || !context) return null;
  const { status, role, muted, isolated } = participant;
  return (
    <ItemContext.Provider value={context}>
      {renderElement(
        "li",
        { ...props, ref: row },
        { status, role, muted, isolated },
        { className: "rcc-row", ...focusItem(id), "aria-labelledby": nameId },
      )}
    </ItemContext.Provider>
  );
});
