import { useParticipant } from "@rc-conference/core";
import { type ReactElement, useId, useMemo } from "react";
import { type PartProps, renderPart } from "../internals/render-part.ts";
import { useAction } from "../internals/use-action.ts";
import { ItemContext } from "./item-context.ts";

export interface ItemState {
  [key: string]: string | boolean;
  status: "queued" | "joining" | "connected" | "onHold" | "leaving";
  role: "host" | "participant";
  muted: boolean;
}

export type ItemProps = Omit<PartProps<"li", ItemState>, "id"> & { id: string };

/** One row. Renders when its own participant changes, and at no other's. */
export function Item({ id, ...props }: ItemProps): ReactElement | null {
  const participant = useParticipant(id);
  const report = useAction();
  const nameId = useId();
  const context = useMemo(
    () => (participant ? { participant, report, nameId } : undefined),
    [participant, report, nameId],
  );
  if (!participant || !context) return null;
  const { status, role, muted } = participant;
  return (
    <ItemContext.Provider value={context}>
      {renderPart(
        "li",
        props,
        { status, role, muted },
        { className: "rcc-row", "data-rcc-row": id, "aria-labelledby": nameId },
      )}
    </ItemContext.Provider>
  );
}
