import type { ReactElement } from "react";
import { ICON_PATHS } from "./icon-paths.ts";

export type IconName = keyof typeof ICON_PATHS;

/** Hidden from assistive technology: the control or the text beside it carries the name. */
export function Icon({ name }: { name: IconName }): ReactElement {
  return (
    <svg className="rcc-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
