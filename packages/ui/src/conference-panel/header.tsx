import { useConference } from "@rc-conference/core";
import type { ReactElement } from "react";
import { CapacityMeter } from "../capacity-meter/capacity-meter.tsx";
import { formatDuration } from "../internals/format.ts";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useNow } from "../internals/use-now.ts";
import { useMessages } from "../messages/context.tsx";
import { QualityIndicator } from "../quality-indicator/quality-indicator.tsx";
import { usePanel } from "./panel-context.ts";

/** Title, state, duration, capacity; its children in their place when given. */
export const Header: Part<PartProps<"header", PartState>> = part(function Header(props) {
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
          <Quality />
          <CapacityMeter />
        </>
      ),
    },
  );
});

/** The panel's heading and name. */
export const Title: Part<PartProps<"h2", PartState>> = part(function Title(props) {
  const { titleId } = usePanel("Title");
  return renderPart(
    "h2",
    props,
    {},
    { className: "rcc-title", id: titleId, children: useMessages().title },
  );
});

/** The conference's state: a dot and a word. */
export const Status: Part<PartProps<"span", PartState>> = part(function Status(props) {
  const { status } = useConference();
  return renderPart(
    "span",
    props,
    { status },
    {
      className: "rcc-conference-status",
      children: useMessages().status[status],
    },
  );
});

/** Time since the host was in. */
export const Duration: Part<PartProps<"span", PartState>> = part(function Duration(props) {
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
});

/** Measured only while the host is in. */
function Quality(): ReactElement | null {
  const { status } = useConference();
  return status === "active" ? <QualityIndicator /> : null;
}
