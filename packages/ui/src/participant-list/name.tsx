import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHost } from "../internals/host.ts";
import { PersonNameText } from "../internals/person-name-text.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { titleWhereCut } from "../internals/title-where-cut.ts";
import { useMessages } from "../messages/context.tsx";
import { useItem } from "./item-context.ts";

/** The participant's name, or "You · host". */
export const Name: Part<PartProps<"span">> = forwardPartRef(function Name(props) {
  const { participant, nameId } = useItem("Name");
  const messages = useMessages();
  return renderElement(
    "span",
    props,
    {},
    {
      className: "rcc-name",
      id: nameId,
      ...titleWhereCut,
      children: isHost(participant) ? (
        `${messages.you} · ${messages.host}`
      ) : (
        <PersonNameText person={participant} />
      ),
    },
  );
});
