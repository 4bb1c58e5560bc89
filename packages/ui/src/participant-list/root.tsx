import { useParticipantIds } from "@rc-conference/core";
import { ChangeHandlersProvider, type RemoveHandler } from "../internals/change-handlers.tsx";
import { useFocusKeeper } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { DistinctNamesProvider } from "./distinct-names.tsx";
import { ParticipantAnnouncements } from "./participant-announcements.tsx";

export interface ListState {
  [key: string]: number;
  /** The number of participants. */
  count: number;
}

export interface ListRootProps extends PartProps<"ul", ListState>, RemoveHandler {}

/** The list element. Announces changes, and keeps the focus in the list when a row is removed. */
export const Root: Part<ListRootProps> = forwardPartRef(function Root({ onRemove, ...props }) {
  useFocusKeeper();
  const messages = useMessages();
  const ids = useParticipantIds();
  return (
    <div className="rcc rcc-list-container">
      <ChangeHandlersProvider onRemove={onRemove}>
        <DistinctNamesProvider>
          {renderElement(
            "ul",
            props,
            { count: ids.length },
            {
              className: "rcc-list",
              "aria-label": messages.participants,
              // Takes the focus when the last row is removed.
              tabIndex: -1,
              "data-rcc-list": "",
            },
          )}
        </DistinctNamesProvider>
      </ChangeHandlersProvider>
      <ParticipantAnnouncements />
    </div>
  );
});
