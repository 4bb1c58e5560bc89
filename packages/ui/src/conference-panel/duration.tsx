import { useConferenceState } from "@rc-conference/core";
import { formatDuration } from "../internals/format.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useNow } from "../internals/use-now.ts";

/** The time since the host joined; stops at the end of the conference. */
export const Duration: Part<PartProps<"span">> = forwardPartRef(function Duration(props) {
  const conference = useConferenceState((state) => state);
  const now = useNow("startedAt" in conference && conference.status !== "ended");
  if (!("startedAt" in conference)) return null;
  const until = conference.status === "ended" ? conference.endedAt : now;
  const text = until === undefined ? "" : formatDuration(until - conference.startedAt);
  return renderElement("span", props, {}, { className: "rcc-duration", children: text });
});
