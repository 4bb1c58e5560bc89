import type { ReactElement } from "react";
import { useActionError } from "../internals/action-error.tsx";
import { Icon, type IconName } from "../internals/icons.tsx";
import { type PartProps, type PartState, renderElement } from "../internals/render-element.ts";

export interface ControlButtonProps {
  /** The props that the user of the part passed. */
  partProps: PartProps<"button">;
  state: PartState;
  icon: IconName;
  label: string;
  action(): Promise<unknown>;
  /** Asks the app before the action runs. */
  mayRun?(): boolean;
}

/** Runs one action of the host and shows its error. */
export function ControlButton(props: ControlButtonProps): ReactElement {
  const { partProps, state, icon, label, action, mayRun } = props;
  const { runAction, errorMessage } = useActionError();
  return (
    <>
      {renderElement("button", partProps, state, {
        className: "rcc-control",
        type: "button",
        onClick: () => {
          if (mayRun?.() ?? true) runAction(action);
        },
        children: (
          <>
            <Icon name={icon} />
            {label}
          </>
        ),
      })}
      {errorMessage}
    </>
  );
}
