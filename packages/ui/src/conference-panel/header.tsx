import { useCapacity, useConference } from "@rc-conference/core";
import type { ReactElement } from "react";
import { formatDuration } from "../internals/format.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useNow } from "../internals/use-now.ts";
import { useMessages } from "../messages/context.tsx";
import { usePanel } from "./panel-context.ts";

/** Title, state, duration, capacity; its children in their place when given. */
export function Header(props: PartProps<"header", PartState>): ReactElement {
  return renderPart(
    "header",
    props,
    {},
    {
      className: "rcc-header",
      children: (
        <>
          <Title />
          <Status />
          <Duration />
          <Capacity />
        </>
      ),
    },
  );
}

/** The panel's heading and name. */
export function Title(props: PartProps<"h2", PartState>): ReactElement {
  const { titleId } = usePanel("Title");
  return renderPart(
    "h2",
    props,
    {},
    { className: "rcc-title", id: titleId, children: useMessages().title },
  );
}

/** The conference's state: a dot and a word. */
export function Status(props: PartProps<"span", PartState>): ReactElement {
  const { status } = useConference();
  return renderPart(
    "span",
    props,
    { status },
    {
      className: "rcc-state",
      children: useMessages().status[status],
    },
  );
}

/** Time since the host was in. */
export function Duration(props: PartProps<"span", PartState>): ReactElement | null {
  const conference = useConference();
  const now = useNow("startedAt" in conference && conference.status !== "ended");
  if (!("startedAt" in conference)) return null;
  const until = conference.status === "ended" ? conference.endedAt : now;
  return renderPart(
    "span",
    props,
    {},
    {
      className: "rcc-duration",
      children: formatDuration(until - conference.startedAt),
    },
  );
}

/** "3 of 10" */
export function Capacity(props: PartProps<"span", PartState>): ReactElement | null {
  const messages = useMessages();
  const { used, limit, full } = useCapacity();
  if (used === 0) return null;
  return renderPart(
    "span",
    props,
    { full },
    {
      className: "rcc-capacity",
      children: messages.capacity(used, limit),
    },
  );
}
