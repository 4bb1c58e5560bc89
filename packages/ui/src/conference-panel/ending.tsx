import { useConferenceState } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

/** Shown while the host leaves or ends the conference. */
export const Ending: Part<PartProps<"div">> = forwardPartRef(function Ending(props) {
  const messages = useMessages();
  const conference = useConferenceState((state) => state);
  if (conference.status !== "ending") return null;
  return renderElement(
    "div",
    props,
    {},
    { className: "rcc-banner", children: messages.ending[conference.how] },
  );
});
