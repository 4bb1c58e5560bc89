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
  voicemail: "voicemail",
  fax: "download",
  unavailable: "waiting",
};

/**
 * Hidden from assistive technology: the control or the text beside it carries the name. `tooltip` is shown to users of
 * a pointer; a `title` of the control would be read out after its name.
 */
export function Icon({ name, tooltip }: { name: IconName; tooltip?: string }): ReactElement {
  const icon = (
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
  return tooltip === undefined ? (
    icon
  ) : (
    <span className="rcc-tooltip" aria-hidden="true" title={tooltip}>
      {icon}
    </span>
  );
}
