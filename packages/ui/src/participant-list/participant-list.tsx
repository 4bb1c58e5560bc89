import { useParticipantIds } from "@rc-conference/core";
import { type Part, part } from "../internals/part.ts";
import * as Parts from "./index.parts.ts";

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
        <Parts.Item key={id} id={id}>
          <Parts.Avatar />
          <span className="rcc-who">
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
        </Parts.Item>
      ))}
    </Parts.Root>
  );
});

export namespace ParticipantList {
  /** Those of the list's element, with `render`, and `className` and `style` that may depend on the state. */
  export type Props = Omit<Parameters<typeof Parts.Root>[0], "children">;
}
