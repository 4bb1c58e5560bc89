import { type Part, part } from "../internals/part.ts";
import * as Parts from "./index.parts.ts";

/**
 * One whole row of a list of your own: who, in what state, for how long, and what can be done, with a menu
 * for what is wanted now and then. Its children in their place when given. Stands inside
 * `ParticipantListParts.Root`.
 *
 * @example
 * <ParticipantListParts.Root>{ids.map((id) => <ParticipantItem key={id} id={id} />)}</ParticipantListParts.Root>
 */
export const ParticipantItem: Part<Parts.ItemProps> = part(function ParticipantItem(props) {
  return (
    <Parts.Item {...props}>
      {props.children ?? (
        <>
          <Parts.Avatar />
          <span className="rcc-identity">
            <Parts.Name />
            <Parts.PhoneNumber />
          </span>
          <Parts.Status />
          <Parts.Duration />
          <span className="rcc-row-actions">
            <Parts.Level />
            <Parts.Menu />
            <Parts.MuteButton />
            <Parts.RemoveButton />
          </span>
          <Parts.Refusal />
        </>
      )}
    </Parts.Item>
  );
});

export namespace ParticipantItem {
  export type Props = Parts.ItemProps;
}
