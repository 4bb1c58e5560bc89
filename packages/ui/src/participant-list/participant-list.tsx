import { useParticipantIds } from "@rc-conference/core";
import { type Part, part } from "../internals/part.ts";
import * as Parts from "./index.parts.ts";
import { ParticipantItem } from "./participant-item.tsx";

/**
 * Everybody in the conference, the host first, with what can be done to each. Works without props
 * inside a ConferenceProvider; for another layout compose `ParticipantListParts`.
 *
 * @example
 * <ConferenceProvider client={client}><ParticipantList /></ConferenceProvider>
 */
export const ParticipantList: Part<ParticipantList.Props> = part(function ParticipantList(props) {
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
  /** Those of the list's element, with `render`, and `className` and `style` that may depend on the state. */
  export type Props = Omit<Parameters<typeof Parts.Root>[0], "children">;
}
