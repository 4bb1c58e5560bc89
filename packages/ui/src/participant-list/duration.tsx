import { formatDuration } from "../internals/format.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useNow } from "../internals/use-now.ts";
import { useItem } from "./item-context.ts";

/** The time since the participant's join was confirmed; empty until then. */
export const Duration: Part<PartProps<"span">> = forwardPartRef(function Duration(props) {
  const { joinedAt } = useItem("Duration").participant;
  const now = useNow(joinedAt !== undefined);
  return renderElement(
    "span",
    props,
    {},
    {
      className: "rcc-duration",
      children: joinedAt === undefined || now === undefined ? "" : formatDuration(now - joinedAt),
    },
  );
});
