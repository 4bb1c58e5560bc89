import { useParticipantIds } from "@rc-conference/core";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import * as Parts from "./index.parts.ts";
import { ParticipantItem } from "./participant-item.tsx";

/**
 * Lists everyone in the conference, the host first, with the actions on each participant. Needs no props
 * inside a ConferenceProvider. For another layout, compose `ParticipantListParts`.
 *
 * @example
 * <ConferenceProvider client={client}><ParticipantList /></ConferenceProvider>
 */
export const ParticipantList: Part<ParticipantList.Props> = dropIn(function ParticipantList(props) {
  const ids = useParticipantIds();
  return (
    <Parts.Root {...props}>
      {ids.map((id) => (
        <ParticipantItem key={id} id={id} />
      ))}
    </Parts.Root>
  );
});

export namespace ParticipantList {
  /** The props of a part, rendered as `ul`, without `children`. */
  export type Props = Omit<Parameters<typeof Parts.Root>[0], "children">;
}
