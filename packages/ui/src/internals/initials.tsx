import type { CSSProperties, ReactElement } from "react";
import { useMessages } from "../messages/context.tsx";
import { hueOf, initialsOf } from "./format.ts";
import { displayName, type Person } from "./person-name.ts";

/** The initials on a colour that stays the same for the same person. */
export function Initials({ person }: { person: Person }): ReactElement {
  const name = displayName(person, useMessages());
  return (
    <span
      className="rcc-avatar-circle"
      style={{ "--_rcc-avatar-hue": hueOf(person.phoneNumber ?? name) } as CSSProperties}
    >
      {initialsOf(name)}
    </span>
  );
}

/** The avatar of a person on a call. Decorative: the name stands beside it. */
export function PersonAvatar({ person }: { person: Person }): ReactElement {
  return (
    <span className="rcc-avatar" aria-hidden="true">
      <Initials person={person} />
    </span>
  );
}

const STACKED = 3;

/** The avatars of up to three people, and how many more there are. */
export function AvatarStack({
  people,
}: {
  people: readonly (Person & { id: string })[];
}): ReactElement | null {
  if (people.length === 0) return null;
  // One more avatar needs no more room than the number of the rest.
  const shown = people.slice(0, people.length === STACKED + 1 ? STACKED + 1 : STACKED);
  return (
    <span className="rcc-avatar-stack" aria-hidden="true">
      {shown.map((person) => (
        <PersonAvatar key={person.id} person={person} />
      ))}
      {people.length > shown.length && (
        <span className="rcc-avatar rcc-avatar-rest">
          <span className="rcc-avatar-circle">{`+${people.length - shown.length}`}</span>
        </span>
      )}
    </span>
  );
}
