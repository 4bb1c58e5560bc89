import type { ReadinessCheckId, ReadinessReason, ReadinessStatus } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { Name } from "./name.tsx";
import { CheckContext, useReadinessOfRoot } from "./readiness-context.ts";
import { Remedy } from "./remedy.tsx";
import { Status } from "./status.tsx";

export interface CheckState {
  [key: string]: string | undefined;
  check: ReadinessCheckId;
  status: ReadinessStatus;
  reason: ReadinessReason | undefined;
}

export interface CheckItemProps extends PartProps<"li", CheckState> {
  check: ReadinessCheckId;
}

/** One check: its name, its status, and what to do. Nothing if the root does not run this check. */
export const Item: Part<CheckItemProps> = forwardPartRef(function Item({ check: id, ...props }) {
  const { checks } = useReadinessOfRoot("Item");
  const check = checks.find((each) => each.id === id);
  if (!check) return null;
  const { status, reason } = check;
  return (
    <CheckContext.Provider value={check}>
      {renderElement(
        "li",
        props,
        { check: id, status, reason },
        {
          className: "rcc-readiness-item",
          children: (
            <>
              <Name />
              <Status />
              <Remedy />
            </>
          ),
        },
      )}
    </CheckContext.Provider>
  );
});
