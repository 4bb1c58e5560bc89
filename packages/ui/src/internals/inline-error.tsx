import type { ReactElement } from "react";
import { Icon } from "./icons.tsx";

/** An error next to the control that caused it. `id` lets a field refer to it by `aria-describedby`. */
export function InlineError({ id, text }: { id?: string; text: string }): ReactElement {
  return (
    <p id={id} className="rcc-error-message" role="alert">
      <Icon name="warning" />
      <span className="rcc-text">{text}</span>
    </p>
  );
}
