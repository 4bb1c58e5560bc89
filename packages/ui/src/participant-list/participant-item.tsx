import { renderListItemFault } from "../error-boundary/error-boundary.tsx";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import * as Parts from "./index.parts.ts";

/**
 * A complete row for a list of your own: name, status, duration, and the actions on the participant.
 * `children` replace the default content. Must be inside `ParticipantListParts.Root`.
 *
 * @example
 * <ParticipantListParts.Root>{ids.map((id) => <ParticipantItem key={id} id={id} />)}</ParticipantListParts.Root>
 */
export const ParticipantItem: Part<Parts.ItemProps> = dropIn(
  function ParticipantItem(props) {
    return (
      <Parts.Item {...props}>
        {props.children ?? (
          <>
            <span className="rcc-row-avatar">
              <Parts.Avatar />
              <Parts.Level />
            </span>
            <Parts.Name />
            <span className="rcc-row-details">
              <Parts.PhoneNumber />
              <Parts.Duration />
              <Parts.Status />
            </span>
            <span className="rcc-row-actions">
              <Parts.MuteButton />
              <Parts.RemoveButton />
              <Parts.Menu />
            </span>
            <Parts.ErrorMessage />
          </>
        )}
      </Parts.Item>
    );
  },
  { fallback: renderListItemFault },
);

export namespace ParticipantItem {
  export type Props = Parts.ItemProps;
}
