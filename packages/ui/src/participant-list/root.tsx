import { useParticipantIds } from "@rc-conference/core";
import { useRef } from "react";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { ParticipantAnnouncements } from "./participant-announcements.tsx";
import { useFocusAfterRemoval } from "./use-focus-after-removal.ts";

export interface ListState {
  [key: string]: number;
  /** The number of participants. */
  count: number;
}

/** The list element. Announces changes, and keeps the focus in the list when a row is removed. */
export const Root: Part<PartProps<"ul", ListState>> = forwardPartRef(function Root(props) {
  const messages = useMessages();
  const ids = useParticipantIds();
  const container = useRef<HTMLDivElement>(null);
  useFocusAfterRemoval(container, ids);
  return (
    <div className="rcc rcc-list-container" ref={container}>
      {renderElement(
        "ul",
        props,
        { count: ids.length },
        {
          className: "rcc-list",
          "aria-label": messages.participants,
          // useFocusAfterRemoval focuses the list itself after the last row.
          tabIndex: -1,
          "data-rcc-list": "",
        },
      )}
      <ParticipantAnnouncements />
    </div>
  );
});
