import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { Icon, type IconName } from "./icons.tsx";

export interface MenuItem {
  id: string;
  icon: IconName;
  label: string;
  /** Why it cannot be chosen; such an item is shown, and says so. */
  disabledBecause?: string | undefined;
  onChoose(): void;
}

export interface MenuProps {
  items: readonly MenuItem[];
  /** Names button and menu. */
  label: string;
  buttonClassName: string;
  children: ReactNode;
}

/** Pixels between the button and its menu. */
const GAP = 4;

/** A button and its menu, by the browser's own popover: Escape and a press elsewhere close it. */
export function Menu({ items, label, buttonClassName, children }: MenuProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const menuId = useId();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const element = menu.current;
    // Set here because older versions of React do not know the attribute.
    element?.setAttribute("popover", "auto");
    const onToggle = (event: Event): void => {
      setOpen((event as unknown as { newState: string }).newState === "open");
    };
    element?.addEventListener("toggle", onToggle);
    return () => element?.removeEventListener("toggle", onToggle);
  }, []);

  const choices = (): HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
  ];
  const show = (): void => {
    if (!menu.current || !button.current) return;
    if (menu.current.matches(":popover-open")) {
      menu.current.hidePopover();
      return;
    }
    menu.current.showPopover();
    place(menu.current, button.current);
    choices()[0]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = choices();
    const index = all.indexOf(document.activeElement as HTMLElement);
    const next: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    };
    const target = next[event.key];
    if (event.key === "Tab") menu.current?.hidePopover();
    if (target === undefined) return;
    event.preventDefault();
    all[target % all.length]?.focus();
  };
  const choose = (item: MenuItem): void => {
    if (item.disabledBecause !== undefined) return;
    menu.current?.hidePopover();
    button.current?.focus();
    item.onChoose();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={buttonClassName}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={menuId}
        aria-label={label}
        title={label}
        onClick={show}
      >
        {children}
      </button>
      {/* Focus is on its items, which it moves between. */}
      <div
        ref={menu}
        id={menuId}
        role="menu"
        tabIndex={-1}
        className="rcc-menu"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="rcc-menu-item"
            aria-disabled={item.disabledBecause !== undefined || undefined}
            onClick={() => choose(item)}
          >
            <Icon name={item.icon} />
            <span className="rcc-menu-item-text">
              <span>{item.label}</span>
              {item.disabledBecause !== undefined && (
                <span className="rcc-hint">{item.disabledBecause}</span>
              )}
            </span>
          </button>
        ))}
      </div>
    </>
  );
}

/** Below the button, or above it where there is no room; never outside of the window. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const around = button.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = menu;
  const fitsBelow = around.bottom + GAP + height <= innerHeight;
  const top = fitsBelow ? around.bottom + GAP : Math.max(GAP, around.top - GAP - height);
  const endsAt = getComputedStyle(button).direction === "rtl" ? around.left : around.right - width;
  const left = Math.max(GAP, Math.min(endsAt, innerWidth - width - GAP));
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}
