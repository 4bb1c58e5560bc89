import type { ActiveCall } from "@rc-conference/core";
import type { ReactElement } from "react";
import { ICON_PATHS } from "./icon-paths.ts";

export type IconName = keyof typeof ICON_PATHS;

/** The icon beside the word for the status of a call. */
export const CALL_ICONS: Record<ActiveCall["status"], IconName> = {
  ringing: "incoming",
  dialing: "outgoing",
  connected: "phone",
  onHold: "pause",
};

/** Hidden from assistive technology: the control or the text beside it carries the name. */
export function Icon({ name }: { name: IconName }): ReactElement {
  return (
    <svg
      className="rcc-icon"
      data-icon={name}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
