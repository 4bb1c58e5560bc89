import type { CSSProperties } from "react";
import { hueOf, initialsOf } from "../internals/format.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { displayName } from "../internals/person-name.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useItem } from "./item-context.ts";

/** The initials on a colour that stays the same for the same person. Decorative: Name has the name. */
export const Avatar: Part<PartProps<"span">> = forwardPartRef(function Avatar(props) {
  const { participant } = useItem("Avatar");
  const name = displayName(participant, useMessages());
  return renderElement(
    "span",
    props,
    {},
    {
      className: "rcc-avatar",
      "aria-hidden": true,
      children: (
        <span
          className="rcc-avatar-circle"
          style={{ "--_rcc-avatar-hue": hueOf(participant.phoneNumber ?? name) } as CSSProperties}
        >
          {initialsOf(name)}
        </span>
      ),
    },
  );
});
