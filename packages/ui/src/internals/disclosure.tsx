import {
  type ComponentType,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
  useState,
} from "react";

export interface DisclosureProps {
  className: string;
  label: ReactNode;
  buttonClassName: string;
  disabled?: boolean;
  /** What opens, below the button; `close` brings the focus back to the button. */
  content: ComponentType<{ close: () => void }>;
  /** Names the part that opens. */
  name: string;
}

/** A button and what it opens. Escape closes it, and the focus returns. */
export function Disclosure(props: DisclosureProps): ReactElement {
  const { className, label, buttonClassName, disabled, content: Content, name } = props;
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
    // The keys of everything inside bubble up to here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={className} data-open={open ? "" : undefined} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={buttonClassName}
        disabled={disabled}
        aria-expanded={open}
        aria-controls={open ? contentId : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div id={contentId} className="rcc-disclosure-content" role="group" aria-label={name}>
          <Content close={close} />
        </div>
      )}
    </div>
  );
}
