import { useParticipants } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHost } from "../internals/host.ts";
import { AvatarStack } from "../internals/initials.tsx";
import { useNameInText } from "../internals/person-name.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { titleWhereCut } from "../internals/title-where-cut.ts";
import { useFormats, useMessages } from "../messages/context.tsx";

/** The others in the conference: their avatars, and their names as far as there is room. */
export const People: Part<PartProps<"span">> = forwardPartRef(function People(props) {
  const messages = useMessages();
  const formats = useFormats();
  const nameInText = useNameInText();
  const others = useParticipants().filter((participant) => !isHost(participant));
  const names = formats.list(others.map(nameInText));
  return renderElement(
    "span",
    props,
    { count: others.length },
    {
      className: "rcc-mini-panel-people",
      children: (
        <>
          <AvatarStack people={others} />
          <span className="rcc-name" {...titleWhereCut}>
            {names || messages.noOtherParticipants}
          </span>
        </>
      ),
    },
  );
});
