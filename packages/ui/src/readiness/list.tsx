import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { Item } from "./item.tsx";
import { useReadinessOfRoot } from "./readiness-context.ts";

/** The checks in their order. `children` replace the items. */
export const List: Part<PartProps<"ul">> = forwardPartRef(function List(props) {
  const messages = useMessages();
  const { checks } = useReadinessOfRoot("List");
  return renderElement(
    "ul",
    props,
    {},
    {
      className: "rcc-readiness-list",
      "aria-label": messages.readinessList,
      children: checks.map(({ id }) => <Item key={id} check={id} />),
    },
  );
});
