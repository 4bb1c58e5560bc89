import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Initials } from "../internals/initials.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useItem } from "./item-context.ts";

/** The initials on a colour that stays the same for the same person. Decorative: Name has the name. */
export const Avatar: Part<PartProps<"span">> = forwardPartRef(function Avatar(props) {
  const { participant } = useItem("Avatar");
  return renderElement(
    "span",
    props,
    {},
    {
      className: "rcc-avatar",
      "aria-hidden": true,
      children: <Initials person={participant} />,
    },
  );
});
