import {
  type ComponentType,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
  useState,
} from "react";
import { Icon, type IconName } from "./icons.tsx";
import { useExitAnimation } from "./use-exit-animation.ts";

export interface DisclosureProps {
  icon: IconName;
  /** The button's text, and the accessible name of the content. */
  label: string;
  buttonClassName: string;
  /** Rendered below the button while open; `close` returns the focus to the button. */
  content: ComponentType<{ close: () => void }>;
}

/** A button that shows and hides content below it. Escape hides the content and returns the focus. */
export function Disclosure(props: DisclosureProps): ReactElement {
  const { icon, label, buttonClassName, content: Content } = props;
  const [open, setOpen] = useState(false);
  const contentId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    close();
  };
  return (
    // Key events of the button and of the content bubble up to this element.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="rcc-disclosure" data-open={open ? "" : undefined} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={buttonClassName}
        aria-expanded={open}
        aria-controls={open ? contentId : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        {label}
      </button>
      {open && (
        <DisclosureContent id={contentId} label={label}>
          <Content close={close} />
        </DisclosureContent>
      )}
    </div>
  );
}

/** A component of its own, because it is mounted only while the content is open. */
function DisclosureContent(props: {
  id: string;
  label: string;
  children: ReactNode;
}): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useExitAnimation(element);
  return (
    <div
      ref={element}
      id={props.id}
      className="rcc-disclosure-content"
      role="group"
      aria-label={props.label}
    >
      {props.children}
    </div>
  );
}
