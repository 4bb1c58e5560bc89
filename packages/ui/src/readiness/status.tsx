import type { ReadinessStatus } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon, type IconName } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useCheck } from "./readiness-context.ts";

const ICONS: Partial<Record<ReadinessStatus, IconName>> = {
  running: "clock",
  pass: "check",
  warn: "warning",
  fail: "remove",
};

/** The status of a check as an icon and a word. */
export const Status: Part<PartProps<"span">> = forwardPartRef(function Status(props) {
  const messages = useMessages();
  const { status } = useCheck("Status");
  const icon = ICONS[status];
  return renderElement(
    "span",
    props,
    { status },
    {
      className: "rcc-readiness-status",
      children: (
        <>
          {icon && <Icon name={icon} />}
          {messages.readinessStatus[status]}
        </>
      ),
    },
  );
});
