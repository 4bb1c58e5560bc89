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
  /** Disables the item, and is shown below its label. */
  disabledReason?: string | undefined;
  onSelect(): void;
}

export interface MenuProps {
  items: readonly MenuItem[];
  /** The accessible name of the button and of the menu. */
  label: string;
  buttonClassName: string;
  children: ReactNode;
}

/** Distance between the button and its menu, and between the menu and the edges of the window. */
const GAP_PX = 4;

/** A button and its menu. The menu is a native popover, so the browser closes it on Escape and on outside clicks. */
export function Menu({ items, label, buttonClassName, children }: MenuProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const menuId = useId();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    if (!hasPopovers(element)) {
      element.hidden = true;
      return;
    }
    // React 18 does not render the popover attribute.
    element.setAttribute("popover", "auto");
    const onToggle = (event: Event): void => {
      setOpen((event as unknown as { newState: string }).newState === "open");
    };
    element.addEventListener("toggle", onToggle);
    return () => element.removeEventListener("toggle", onToggle);
  }, []);

  const menuItems = (): HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
  ];
  const setShown = (shown: boolean): void => {
    const element = menu.current;
    if (!element) return;
    if (hasPopovers(element)) {
      if (shown) element.showPopover();
      else element.hidePopover();
    } else {
      element.hidden = !shown;
      setOpen(shown);
    }
  };
  const toggle = (): void => {
    if (!menu.current || !button.current) return;
    // The state follows a popover with a delay.
    const isShown = hasPopovers(menu.current) ? menu.current.matches(":popover-open") : open;
    setShown(!isShown);
    if (isShown) return;
    placeMenu(menu.current, button.current);
    menuItems()[0]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = menuItems();
    const index = all.indexOf(menu.current?.ownerDocument.activeElement as HTMLElement);
    const next: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    };
    const target = next[event.key];
    if (event.key === "Tab") setShown(false);
    if (target === undefined) return;
    event.preventDefault();
    all[target % all.length]?.focus();
  };
  const select = (item: MenuItem): void => {
    if (item.disabledReason !== undefined) return;
    setShown(false);
    button.current?.focus();
    item.onSelect();
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
        onClick={toggle}
      >
        {children}
      </button>
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
            aria-disabled={item.disabledReason !== undefined || undefined}
            onClick={() => select(item)}
          >
            <Icon name={item.icon} />
            <span className="rcc-menu-item-text">
              <span className="rcc-text">{item.label}</span>
              {item.disabledReason !== undefined && (
                <span className="rcc-hint">{item.disabledReason}</span>
              )}
            </span>
          </button>
        ))}
      </div>
    </>
  );
}

/** Places the menu below the button, or above it if it does not fit below, and keeps it inside the window. */
function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = menu;
  // The menu may be in a window of its own, which is not the page's.
  const view = button.ownerDocument.defaultView ?? window;
  const fitsBelow = anchor.bottom + GAP_PX + height <= view.innerHeight;
  const top = fitsBelow ? anchor.bottom + GAP_PX : Math.max(GAP_PX, anchor.top - GAP_PX - height);
  const preferredLeft =
    getComputedStyle(button).direction === "rtl" ? anchor.left : anchor.right - width;
  const left = Math.max(GAP_PX, Math.min(preferredLeft, view.innerWidth - width - GAP_PX));
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}

/** DOM emulations have no popovers. */
function hasPopovers(element: HTMLElement): boolean {
  return typeof element.showPopover === "function";
}
